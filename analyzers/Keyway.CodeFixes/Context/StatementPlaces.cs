using Keyway.Analyzers;
using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.CodeFixes.Context;

/// <summary>Finds where source has to say something else, so that a diagnostic of the proof has no more cause.</summary>
internal static class StatementPlaces
{
    /// <summary>Returns the changes; none where nothing that source could say helps.</summary>
    public static async Task<IReadOnlyList<StatementEdit>> OfAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Key, out string? key) || key is null)
        {
            return [];
        }

        bool isDropped = diagnostic.Id is DiagnosticIds.KeyNeverRead or DiagnosticIds.StatesMore;
        Location at = isDropped ? diagnostic.Location : diagnostic.AdditionalLocations is [{ } declared, ..] ? declared : Location.None;
        if (solution.GetDocument(at.SourceTree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode node = root.FindNode(at.SourceSpan, getInnermostNodeForTie: true);
        return isDropped
            ? node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? [new(StatementEditKind.Drop, attribute, key)] : []
            : [.. Stated(node, model, cancellationToken).SelectMany(symbol => Of(symbol, key, cancellationToken))];
    }

    /// <summary>Returns what has to state the key, where a node declares what is charged for it.</summary>
    private static IEnumerable<ISymbol> Stated(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
        => model.GetDeclaredSymbol(node, cancellationToken) switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter
                => node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda
                    && model.GetTypeInfo(lambda, cancellationToken).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
                    && parameter.Ordinal < invoke.Parameters.Length
                        ? [invoke.OriginalDefinition.Parameters[parameter.Ordinal]]
                        : [],
            IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } accessor } parameter
                => Roots(property).Select(root => parameter.Ordinal < root.Parameters.Length && accessor.Parameters.Length > 0 ? root.Parameters[parameter.Ordinal] : (ISymbol)root),
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter when Statements.Annotation(method) is null
                => [.. Roots(method).Select(root => root.Parameters[parameter.Ordinal]), .. DeclaredBy(parameter)],
            IPropertySymbol property => Roots(property),
            { } symbol => [symbol],
            null => [],
        };

    // A parameter of a record declares a property too, and either may be what has to state the key.
    private static IEnumerable<IPropertySymbol> DeclaredBy(IParameterSymbol parameter)
        => parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>()
            .Where(property => parameter.ContainingType.IsRecord
                && property.DeclaringSyntaxReferences.Any(here => parameter.DeclaringSyntaxReferences.Any(there => here.Span == there.Span && here.SyntaxTree == there.SyntaxTree)));

    // What stands in for something may state only what that states, and inherits it.
    private static IEnumerable<IMethodSymbol> Roots(IMethodSymbol method)
        => StandIns.Of(method).Any() ? StandIns.Of(method).SelectMany(Roots) : [method];

    private static IEnumerable<IPropertySymbol> Roots(IPropertySymbol property)
        => StandIns.Of(property).Any() ? StandIns.Of(property).SelectMany(Roots) : [property];

    private static IEnumerable<StatementEdit> Of(ISymbol symbol, string key, CancellationToken cancellationToken)
    {
        AttributeData? annotation = symbol switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } => Statements.Annotation(method),
            IMethodSymbol method => Statements.Annotation(method),
            INamedTypeSymbol { IsAbstract: false } type => Statements.Annotation(type),
            _ => null,
        };
        if (annotation is not null)
        {
            return Statements.Required(annotation).Contains(key) ? [] : Edit(StatementEditKind.Require, annotation, key, cancellationToken);
        }

        KeySet stated = symbol is IMethodSymbol returning ? Statements.OwnReturn(returning) : Statements.Own(symbol);
        AttributeData? attribute = (symbol is IMethodSymbol returned ? returned.GetReturnTypeAttributes() : symbol.GetAttributes())
            .FirstOrDefault(attribute => attribute.AttributeClass.Is(KnownNames.RequiresContextAttribute));
        return stated.Contains(key) ? []
            : attribute is not null ? Edit(StatementEditKind.State, attribute, key, cancellationToken)
            : symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration ? [Mark(symbol, declaration, key)]
            : [];
    }

    private static IEnumerable<StatementEdit> Edit(StatementEditKind kind, AttributeData attribute, string key, CancellationToken cancellationToken)
        => IsRead(attribute) && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } node ? [new StatementEdit(kind, node, key)] : [];

    // What the compiler can't read in part says nothing to the proof, whatever is added to it: that part has to be mended first.
    private static bool IsRead(AttributeData attribute)
        => attribute.AttributeConstructor is not null
            && attribute.ConstructorArguments.All(IsRead)
            && attribute.NamedArguments.All(static argument => IsRead(argument.Value));

    private static bool IsRead(TypedConstant value)
        => value.Kind != TypedConstantKind.Error && (value.Kind != TypedConstantKind.Array || value.IsNull || value.Values.All(IsRead));

    private static StatementEdit Mark(ISymbol symbol, SyntaxNode declaration, string key)
        => declaration switch
        {
            ParameterSyntax => new(symbol is IPropertySymbol ? StatementEditKind.MarkProperty : StatementEditKind.Mark, declaration, key),
            VariableDeclaratorSyntax => new(StatementEditKind.Mark, declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>()!, key),
            _ => new(symbol is IMethodSymbol ? StatementEditKind.MarkReturn : StatementEditKind.Mark, declaration, key),
        };
}
