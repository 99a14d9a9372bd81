using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests.Suppressors;

/// <summary>Stands in for the analyzer of trimmed projects: reports IL2026 at attributes whose constructors warn.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It never leaves this test.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TrimAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        "IL2026", "Trimming", "Using member '{0}' which has RequiresUnreferencedCode", "Trimming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (node.SemanticModel.GetSymbolInfo(node.Node).Symbol is { } constructor
                    && constructor.GetAttributes().Any(static attribute => attribute.AttributeClass!.Name == "RequiresUnreferencedCodeAttribute"))
                {
                    bool isAtSymbol = node.Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { Identifier.ValueText: "AtSymbol" };
                    Location place = isAtSymbol
                        ? node.Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>()!.Identifier.GetLocation()
                        : node.Node.GetLocation();
                    node.ReportDiagnostic(Diagnostic.Create(s_rule, place, constructor.ToDisplayString()));
                }
            },
            SyntaxKind.Attribute);
    }
}
