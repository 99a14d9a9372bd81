using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Suppressors;

/// <summary>
/// Silences IL2026 on [Length], [MinLength], [MaxLength] and [Range(typeof(T), …)] of what is bound. Their constructors warn in
/// trimmed and Native AOT projects, because the attributes count and convert by reflection; generated code counts for itself,
/// has the bounds as constants, and never makes the attributes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnnotationSuppressor : DiagnosticSuppressor
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    private static readonly SuppressionDescriptor s_rule = new(
        "KEYS0001", "IL2026", "Generated code checks this by itself: the attribute is never made.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(s_rule);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var bound = BoundTypes.Of(context.Compilation);
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (Find(diagnostic, context) is { } symbol
                && (IsArgument(symbol) || bound.Contains(symbol.ContainingType, context.CancellationToken)))
            {
                context.ReportSuppression(Suppression.Create(s_rule, diagnostic));
            }
        }
    }

    /// <summary>Returns the parameter, property or field whose annotation a warning is about.</summary>
    private static ISymbol? Find(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? declaration = node.FirstAncestorOrSelf<SyntaxNode>(
            static ancestor => ancestor is ParameterSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax);
        if (declaration is null)
        {
            return null;
        }

        // The warning stands at the attribute, or at what has it and names the constructor.
        SemanticModel model = context.GetSemanticModel(tree);
        ISymbol? symbol = model.GetDeclaredSymbol(
            declaration is FieldDeclarationSyntax field ? field.Declaration.Variables[0] : declaration, context.CancellationToken);
        bool isChecked = node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? IsChecked(model.GetTypeInfo(attribute, context.CancellationToken).Type)
            : symbol?.GetAttributes().Any(candidate => IsChecked(candidate.AttributeClass)
                && diagnostic.GetMessage(null).Contains($".{candidate.AttributeClass!.Name}(")) == true;
        return isChecked ? symbol : null;
    }

    private static bool IsArgument(ISymbol symbol)
        => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
            && ToolParser.IsAnnotated(method)
            && ParameterParser.TryInject(parameter) is null;

    private static bool IsChecked(ITypeSymbol? type)
        => type is { Name: "LengthAttribute" or "MinLengthAttribute" or "MaxLengthAttribute" or "RangeAttribute" } && type.Is(Annotations + type.Name);
}
