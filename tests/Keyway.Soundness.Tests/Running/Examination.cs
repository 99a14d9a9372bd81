using System.Collections.Immutable;
using Keyway.Analyzers.Context;
using Keyway.Harness;
using Keyway.Soundness.Tests.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace Keyway.Soundness.Tests.Running;

/// <summary>Puts programs to the test: compiled, analyzed, and run where the analyzers are silent.</summary>
/// <param name="analyzers">The analyzers.</param>
internal sealed class Examination(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    private static readonly CompilationWithAnalyzersOptions s_options = new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    /// <summary>Gets the one of what is shipped.</summary>
    public static Examination OfProduct { get; } = new([.. typeof(ContextProofAnalyzer).Assembly.GetTypes()
        .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => IsOfContext(rule.Id)))]);

    /// <summary>How many ways through each tool are gone.</summary>
    public static int Ways => TestSize.Of(48, 96);

    /// <summary>Examines a program that was written at random.</summary>
    public Task<Trial> TryAsync(RandomProgram program) => TryAsync(ProgramText.Of(program.ToString()));

    /// <summary>Examines a program.</summary>
    public async Task<Trial> TryAsync(ProgramText program)
    {
        ImmutableArray<CSharpCompilation> compilations = ProgramCompiler.Compile(program);
        List<byte[]> images = [];
        List<Diagnostic> reported = [];
        foreach (CSharpCompilation compilation in compilations)
        {
            using var image = new MemoryStream();
            EmitResult result = compilation.Emit(image);
            if (!result.Success)
            {
                return Trial.Of(Outcome.DoesNotCompile, result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            }

            images.Add(image.ToArray());
            reported.AddRange(await new CompilationWithAnalyzers(compilation, analyzers, s_options).GetAnalyzerDiagnosticsAsync());
        }

        // An info says that something is more than it need be. A crash of an analyzer is no silence either.
        Diagnostic[] counting = [.. reported.Where(static diagnostic => diagnostic.Id == "AD0001" || (IsOfContext(diagnostic.Id) && diagnostic.Severity >= DiagnosticSeverity.Warning))];
        return (counting.Length > 0 ? Trial.Of(counting.Any(static diagnostic => diagnostic.Id == "AD0001") ? Outcome.Broke : Outcome.Reported, counting)
            : ProgramRunner.Run(images, Ways)) with { Compilations = compilations };
    }

    private static bool IsOfContext(string id) => id.StartsWith("KEY01", StringComparison.Ordinal);
}
