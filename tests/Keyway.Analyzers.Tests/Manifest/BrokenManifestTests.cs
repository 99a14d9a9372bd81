using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace Keyway.Analyzers.Tests.Manifest;

/// <summary>
/// A broken plugin.yaml, as an editor shows it at each keystroke, makes no analyzer and no generator throw or hang, and what is
/// reported stands in the file.
/// </summary>
public sealed class BrokenManifestTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;

    private const string Odd = "\t\r\n\0 :#&*!|>'\"%@`{}[],?-~\\\u0085\u2028\ufeff\ud800é";

    private const string Yaml = """
        # The plugin.
        name: "Digits \u00e9\x41"
        code: 'dig''its'
        version: 1.0
        category: neural_net
        data_type: image
        description: >-
          Reads digits.

          Slowly.
        env: &env
          EPOCHS: 5
          EMPTY: ""
          LIST: [a, b]
          OTHER: *env
        ? [complex, key]
        : |2+
            text
        actions:
          train: {entrypoint: T.Run, category: export}
          stop:
            entrypoint: !!str T.Stop
            description: Stops.
        ...
        """;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task BrokenFile_IsEndured()
    {
        CompilationWithManifest project = CompilationWithManifest.Create(
            """
            using Keyway;
            public static class T { [Action] public static void Run() { } [Action] public static void Stop() { } }
            [PluginRegistry] public static partial class P;
            """,
            Yaml);
        HashSet<string> reasons = [];
        int versions = 0;
        foreach (string yaml in Broken(TestSize.Of(500, 20_000)))
        {
            try
            {
                foreach (Diagnostic diagnostic in await EndureAsync(project with { Manifest = yaml }).WaitAsync(s_longest))
                {
                    reasons.Add(diagnostic.GetMessage(null));
                    Assert.InRange(diagnostic.Location.SourceSpan.End, 0, yaml.Length);
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{exception.Message} The text: {Uri.EscapeDataString(yaml)}", exception);
            }

            versions++;
        }

        output.WriteLine($"{reasons.Count} reasons in {versions} broken versions.");
        Assert.True(reasons.Count > 20);
    }

    [Fact]
    public async Task DeepFile_IsEndured()
    {
        ImmutableArray<Diagnostic> reported = await EndureAsync(
            CompilationWithManifest.Create("class C;", string.Concat(Enumerable.Repeat("{a: ", 2_000)) + string.Concat(Enumerable.Repeat("[", 2_000)))).WaitAsync(s_longest);

        Assert.Equal("KEY0021", Assert.Single(reported).Id);
    }

    // Every truncation; each character left out or doubled, in turn; and several at once, at random.
    private static IEnumerable<string> Broken(int atRandom)
    {
        for (int i = 0; i < Yaml.Length; i += 3)
        {
            yield return Yaml[..i];
            yield return Yaml.Remove(i, 1);
            yield return Yaml.Insert(i, Yaml[i].ToString());
        }

        for (int number = 0; number < atRandom; number++)
        {
            var random = new Random(Seed + number);
            string yaml = Yaml;
            for (int faults = random.Next(1, 4); faults > 0; faults--)
            {
                int at = random.Next(yaml.Length);
                yaml = random.Next(3) switch
                {
                    0 => yaml.Remove(at, Math.Min(random.Next(1, 10), yaml.Length - at)),
                    1 => yaml.Insert(at, Odd[random.Next(Odd.Length)].ToString()),
                    _ => yaml.Insert(at, yaml.Substring(random.Next(yaml.Length / 2), 10)),
                };
            }

            yield return yaml;
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> EndureAsync(CompilationWithManifest project)
    {
        // Off this thread, so that one that hangs is left behind.
        return await Task.Run(async () =>
        {
            GeneratorDriverRunResult run = CSharpGeneratorDriver
                .Create([new KeywayGenerator().AsSourceGenerator()], ManifestTrips.OptionsOf(project.Manifest).AdditionalFiles)
                .RunGenerators(project.Compilation).GetRunResult();
            return run.Results[0].Exception is { } exception
                ? throw new InvalidOperationException("The generator threw.", exception)
                : await project.ReportAsync([.. AllAnalyzers.Create().Where(analyzer => analyzer.GetType().Namespace!.EndsWith(".Manifest", StringComparison.Ordinal))]);
        });
    }
}
