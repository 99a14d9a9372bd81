using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests;

/// <summary>The snippets of docs/diagnostics: the first of a page trips its ID, the second trips nothing.</summary>
public sealed partial class DiagnosticPageTests
{
    private const string Usings = "using System;\nusing System.Threading.Tasks;\nusing Keyway;\n\n";

    [Theory]
    [MemberData(nameof(DiagnosticIdTests.Ids), MemberType = typeof(DiagnosticIdTests))]
    public async Task SnippetBefore_TripsTheIdOfThePage(string id)
    {
        Diagnostic[] reported = await ReportAsync(id, Snippets(id)[0]);

        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(id, diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(DiagnosticIdTests.Ids), MemberType = typeof(DiagnosticIdTests))]
    public async Task SnippetAfter_TripsNothing(string id) => Assert.Empty(await ReportAsync(id, Snippets(id)[1]));

    private static string[] Snippets(string id)
    {
        string[] snippets = [.. Snippet().Matches(DiagnosticIdTests.Page(id)).Select(static match => match.Groups["code"].Value)];
        Assert.Equal(2, snippets.Length);
        return snippets;
    }

    private static async Task<Diagnostic[]> ReportAsync(string id, string code)
    {
        GeneratorRun run = new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All]) { Guards = [] }
            .WithReference<PluginRegistry>()
            .WithSource("Snippet.cs", Usings + code)
            .Start();
        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(run.Output, AllAnalyzers.Create(), new AnalyzerOptions([]))
            .GetAllDiagnosticsAsync(CancellationToken.None);
        return
        [
            .. all.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Id.StartsWith("KEY", StringComparison.Ordinal) && (diagnostic.Id == id || !AllAnalyzers.IsAdvice(diagnostic.Descriptor)))),
        ];
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Snippet();
}
