using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness.Tests;

/// <summary>Reports methods named Bad, and types without a generated property Members.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ToyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor BadName = new(
        "TOY1", "Bad", "'{0}' is bad", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor NoMembers = new(
        "TOY2", "No members", "'{0}' has none", "Toy", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [BadName, NoMembers];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static context =>
            {
                if (context.Symbol.Name == "Bad")
                {
                    context.ReportDiagnostic(
                        Diagnostic.Create(BadName, context.Symbol.Locations[0], context.Symbol.Name));
                }
            },
            SymbolKind.Method);
        context.RegisterSymbolAction(
            static context =>
            {
                if (((INamedTypeSymbol)context.Symbol).GetMembers("Members").IsEmpty)
                {
                    context.ReportDiagnostic(
                        Diagnostic.Create(NoMembers, context.Symbol.Locations[0], context.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
    }
}
