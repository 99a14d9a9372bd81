using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Binding;

/// <summary>Reads what initializers give to properties.</summary>
internal static class InitialValues
{
    /// <summary>Returns a property's initial value as JSON; null where it isn't known.</summary>
    public static string? Of(IPropertySymbol property, CancellationToken cancellationToken)
    {
        // Only literals: they say without a semantic model what an absent member will be.
        object? constant = property.Type.WithoutNull().TypeKind != TypeKind.Enum
            && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
                is PropertyDeclarationSyntax { Initializer.Value: { } initializer }
            ? Constants.As(ConstantOf(initializer), property.Type)
            : null;
        return constant is null ? null : JsonLiteral.Constant(constant);
    }

    private static object? ConstantOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => null,
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal } =>
            literal.Token.Value switch
            {
                int number => -number,
                long number => -number,
                double number => -number,
                float number => -number,
                _ => null,
            },
        _ => null,
    };
}
