using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Benchmarks.Analyzers;

/// <summary>Registers what others register, and does nothing: what the compiler itself takes for calling analyzers.</summary>
/// <param name="registrations">What registers the actions.</param>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // No compiler loads it.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer(IReadOnlyList<Action<CompilationStartAnalysisContext>> registrations) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_never = new(
        "IDLE0001", "Never reported", "Never reported", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_never];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            foreach (Action<CompilationStartAnalysisContext> register in registrations)
            {
                register(start);
            }
        });
    }
}
