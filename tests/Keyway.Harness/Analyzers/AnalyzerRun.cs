using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness;

/// <summary>Runs analyzers as a build does: generators first, then everything at once.</summary>
internal static class AnalyzerRun
{
    public static bool IsCompilers(string id) =>
        id.StartsWith("CS", StringComparison.Ordinal) && id.Length > 2 && char.IsAsciiDigit(id[2]);

    /// <summary>All that analyzers report, and of the compiler's the errors and the warnings asked for.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportAsync(
        TestProject project,
        ImmutableArray<Func<IIncrementalGenerator>> generators,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        HashSet<string> observed)
    {
        Compilation compilation = Generate(project, generators);
        var faults = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(
                [.. project.AdditionalFiles.Select(static file => new ProjectAdditionalText(file))],
                new ProjectOptionsProvider(project.GlobalOptions)),
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (faults)
                {
                    faults.Add($"{analyzer.GetType().Name} threw: {exception}");
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);

        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(compilation, analyzers, options)
            .GetAllDiagnosticsAsync(CancellationToken.None);

        return faults.Count > 0
            ? throw new HarnessException(string.Join('\n', faults.Order(StringComparer.Ordinal)))
            : [.. DiagnosticReport.Ordered(all.Where(diagnostic =>
                !IsCompilers(diagnostic.Id) || diagnostic.Severity == DiagnosticSeverity.Error
                    || observed.Contains(diagnostic.Id)))];
    }

    private static Compilation Generate(TestProject project, ImmutableArray<Func<IIncrementalGenerator>> generators)
    {
        Compilation compilation = project.CreateCompilation();
        foreach (Func<IIncrementalGenerator> create in generators)
        {
            // One driver each: generators don't see each other's files, and those files must not be generated from.
            compilation = compilation.AddSyntaxTrees(
                new GeneratorTest(create, []) { Project = project }.Start().GeneratedTrees);
        }

        return compilation;
    }
}
