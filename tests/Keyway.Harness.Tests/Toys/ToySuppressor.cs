using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness.Tests;

/// <summary>Silences the compiler about unused variables.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ToySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new("TOYS1", "CS0168", "The toy uses it.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Rule];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            context.ReportSuppression(Suppression.Create(Rule, diagnostic));
        }
    }
}
