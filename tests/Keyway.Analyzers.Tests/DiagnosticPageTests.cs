using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Keyway.Analyzers.Tests.Manifest;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests;

/// <summary>
/// The snippets of docs/diagnostics: the first of a page trips its ID, the second trips nothing. A snippet is C#, or a
/// plugin.yaml with the C# that stands around it.
/// </summary>
public sealed partial class DiagnosticPageTests
{
    private const string Usings = "using System;\nusing System.Threading.Tasks;\nusing Keyway;\n\n";

    [Theory]
    [MemberData(nameof(DiagnosticIdTests.Ids), MemberType = typeof(DiagnosticIdTests))]
    public async Task SnippetBefore_TripsTheIdOfThePage(string id)
    {
        Diagnostic[] reported = await ReportAsync(id, Code(id, 0), Manifest(id, 0));

        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(id, diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(DiagnosticIdTests.Ids), MemberType = typeof(DiagnosticIdTests))]
    public async Task SnippetAfter_TripsNothing(string id) => Assert.Empty(await ReportAsync(id, Code(id, 1), Manifest(id, 1)));

    // A page about plugin.yaml shows the code once, where it shows it at all.
    private static string Code(string id, int snippet)
    {
        string[] code = Snippets(id, "csharp");
        Assert.Equal(Manifest(id, snippet) is null ? 2 : Math.Min(1, code.Length), code.Length);
        return code.Length == 0 ? "" : code[Math.Min(snippet, code.Length - 1)];
    }

    private static string? Manifest(string id, int snippet)
    {
        string[] manifests = Snippets(id, "yaml");
        Assert.True(manifests.Length is 0 or 2);
        return manifests.ElementAtOrDefault(snippet);
    }

    private static string[] Snippets(string id, string language) =>
        [.. Snippet().Matches(DiagnosticIdTests.Page(id)).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["code"].Value)];

    private static async Task<Diagnostic[]> ReportAsync(string id, string code, string? manifest)
    {
        GeneratorRun run = new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All]) { Guards = [] }
            .WithReference<PluginRegistry>()
            .WithSource("Snippet.cs", Usings + code)
            .Start();
        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(run.Output, AllAnalyzers.Create(), ManifestTrips.OptionsOf(manifest))
            .GetAllDiagnosticsAsync(CancellationToken.None);
        return
        [
            .. all.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Id.StartsWith("KEY", StringComparison.Ordinal) && (diagnostic.Id == id || !AllAnalyzers.IsAdvice(diagnostic.Descriptor)))),
        ];
    }

    [GeneratedRegex(@"^```(?<language>csharp|yaml)\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Snippet();
}
