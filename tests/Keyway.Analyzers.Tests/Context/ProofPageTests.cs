using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>The code of docs/context-proof.md: what is reported is what its comments say, on their lines.</summary>
public sealed partial class ProofPageTests
{
    private const string Usings = "global using System; global using System.Collections.Generic;";

    [Fact]
    public async Task Comments_NameWhatIsReported()
    {
        string page = File.ReadAllText(Path.Combine(DiagnosticIdTests.Root, "docs", "context-proof.md"));
        string[] snippets = [.. Snippet().Matches(page).Select(static match => match.Groups["code"].Value)];
        var test = new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All]) { Guards = [] };
        test = test.WithReference<PluginRegistry>().WithSource("Usings.cs", Usings);
        for (int i = 0; i < snippets.Length; i++)
        {
            test = test.WithSource($"Snippet{i}.cs", snippets[i]);
        }

        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(
            test.Start().Output, [new ContextProofAnalyzer()], new AnalyzerOptions([])).GetAllDiagnosticsAsync(CancellationToken.None);

        Assert.Equal(
            snippets.SelectMany((snippet, file) => Comments(file, snippet)).Order(StringComparer.Ordinal),
            reported.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("KEY", StringComparison.Ordinal))
                .Select(Line).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Comments(int file, string snippet)
        => snippet.Split('\n').Select((line, at) => (Id: Comment().Match(line).Groups["id"].Value, At: at))
            .Where(static line => line.Id.Length > 0)
            .Select(line => $"Snippet{file}.cs({line.At + 1}): {line.Id}");

    private static string Line(Diagnostic diagnostic)
        => $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Id}";

    [GeneratedRegex(@"^(```csharp|<!-- setup)\n(?<code>.*?)^(```|-->)$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"// (?<id>KEY\d{4})$")]
    private static partial Regex Comment();
}
