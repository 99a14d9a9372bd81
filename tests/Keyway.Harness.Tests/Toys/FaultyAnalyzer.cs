using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness.Tests;

/// <summary>Throws at every type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FaultyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("TOY3", "Faulty", "Faulty", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static _ => throw new InvalidOperationException("the toy broke"), SymbolKind.NamedType);
    }
}
