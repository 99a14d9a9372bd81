using System.Collections.Immutable;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests.Manifest;

/// <summary>A project with a plugin.yaml whose text isn't markup.</summary>
internal sealed record CompilationWithManifest(Compilation Compilation, string Manifest)
{
    public static CompilationWithManifest Create(string code, string manifest) =>
        new(
            new TestProject { References = [TestReference.FromType(typeof(PluginRegistry))] }.WithFile("Code.cs", code).CreateCompilation(),
            manifest);

    /// <summary>Returns what analyzers report; one that throws makes the test fail.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReportAsync(params DiagnosticAnalyzer[] analyzers)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            ManifestTrips.OptionsOf(Manifest),
            (exception, analyzer, _) => thrown = new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(Compilation, [.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        return thrown is null ? reported : throw thrown;
    }
}
