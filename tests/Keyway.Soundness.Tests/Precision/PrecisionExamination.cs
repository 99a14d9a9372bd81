using System.Collections.Immutable;
using Keyway.Analyzers.Context;
using Keyway.Soundness.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>Compares what analyzers demand of the tools and helpers of a program with what its runs read.</summary>
/// <param name="analyzers">The analyzers.</param>
internal sealed class PrecisionExamination(ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    private readonly Asking _asking = new(analyzers);

    /// <summary>Gets the one of what is shipped.</summary>
    public static PrecisionExamination OfProduct { get; } = new([new ContextProofAnalyzer()]);

    /// <summary>Examines a program without diagnostics.</summary>
    /// <param name="compilations">Its assemblies, the program last.</param>
    /// <param name="ways">How many ways of each tool are gone at most.</param>
    public async Task<IReadOnlyList<Demand>> TryAsync(ImmutableArray<CSharpCompilation> compilations, int ways)
    {
        Readings readings = Run(compilations, ways);
        List<Demand> demands = [];
        foreach (Stating stating in compilations.SelectMany(Stating.Of))
        {
            foreach (IGrouping<string, Diagnostic> places in await _asking.DemandedAsync(stating))
            {
                var explanation = new Explanation(_asking, readings, compilations);
                DemandKind kind = readings.IsRead(stating.Name, places.Key) ? DemandKind.Read : await explanation.OfAsync(places, places.Key, stating.Declaration is ParameterSyntax parameter ? parameter.Parent!.Parent! : stating.Declaration);
                demands.Add(new Demand(stating.Name, places.Key, kind, explanation.Left));
            }
        }

        return demands;
    }

    private static Readings Run(ImmutableArray<CSharpCompilation> compilations, int ways)
    {
        CSharpCompilation[] telling = [.. compilations.Select(Instrumentation.Of)];
        if (telling.Length > 1)
        {
            telling[1] = telling[1].ReplaceReference(telling[1].References.OfType<CompilationReference>().Single(), telling[0].ToMetadataReference());
        }

        Probe.Readings = new Readings();
        Trial trial = ProgramRunner.Run([.. telling.Select(Image)], ways);
        return trial.Outcome == Outcome.Sound ? Probe.Readings : throw new InvalidOperationException($"A program that tells what it reads does something else: {trial.Outcome}. {trial.Details}");
    }

    private static byte[] Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        return compilation.Emit(image) is { Success: true } ? image.ToArray()
            : throw new InvalidOperationException($"A program that tells what it reads doesn't compile: {string.Join('\n', compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}");
    }
}
