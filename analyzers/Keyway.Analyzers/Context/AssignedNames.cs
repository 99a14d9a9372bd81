using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Analyzers.Context;

/// <summary>Finds by their syntax the names that code assigns or refers to by reference.</summary>
internal static class AssignedNames
{
    /// <summary>Returns the names in all parts of a type.</summary>
    public static HashSet<string> In(INamedTypeSymbol type)
        => new(type.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes()).SelectMany(Of), StringComparer.Ordinal);

    /// <summary>Returns the names that a node assigns or refers to.</summary>
    public static IEnumerable<string> Of(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => Names(assignment.Left),
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument => Names(argument.Expression),
        RefExpressionSyntax reference => Names(reference.Expression),
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddressOfExpression or (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression,
        } prefix => Names(prefix.Operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => Names(step.Operand),
        _ => [],
    };

    private static IEnumerable<string> Names(ExpressionSyntax target)
        => target.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);
}
