using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness.Tests;

/// <summary>Reports each compilation as a whole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PlacelessAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "TOY4",
        "Whole",
        "Whole",
        "Toy",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(
            static context => context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None)));
    }
}
