using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Binding;

/// <summary>Reads what initializers give to properties.</summary>
internal static class InitialValues
{
    /// <summary>Stands for a value that the source doesn't tell.</summary>
    public static readonly object Unknown = new();

    /// <summary>Returns the constant that a property starts with, the default of its type among them; else <see cref="Unknown"/>.</summary>
    public static object? ConstantOf(IPropertySymbol property, CancellationToken cancellationToken)
        => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax syntax ? Unknown
            : syntax.Initializer?.Value switch
            {
                null => null,
                PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: LiteralExpressionSyntax literal }
                    => literal.Token.Value as string,
                LiteralExpressionSyntax { Token.Value: string or null } literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression) ? null : literal.Token.Value,
                _ => Unknown,
            };

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

    /// <summary>
    /// Says whether an instance has what its initializers gave when its constructor has run: statements of that, or of one
    /// that it calls, may change it, and a struct without a constructor has no initializer run.
    /// </summary>
    public static bool AreKept(IMethodSymbol? constructor, Compilation compilation, CancellationToken cancellationToken)
    {
        // While the code doesn't compile, constructors may call each other in a circle.
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        while (constructor is { ContainingType.SpecialType: SpecialType.None } && seen.Add(constructor))
        {
            INamedTypeSymbol type = constructor.ContainingType;
            SyntaxNode? syntax = (constructor.PartialImplementationPart ?? constructor)
                .DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
            SyntaxNode? next;
            switch (syntax)
            {
                case ConstructorDeclarationSyntax { Body: null or { Statements.Count: 0 }, ExpressionBody: null } stated:
                    next = stated.Initializer;
                    break;
                case TypeDeclarationSyntax primary:
                    next = primary.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
                    break;
                case null when !type.IsValueType && !type.DeclaringSyntaxReferences.IsEmpty:
                    next = null;
                    break;
                default:
                    return false;
            }

            if (next is not null)
            {
                constructor = compilation.GetSemanticModel(next.SyntaxTree).GetSymbolInfo(next, cancellationToken).Symbol as IMethodSymbol;
                if (constructor is null)
                {
                    return false;
                }
            }
            else
            {
                constructor = type.BaseType?.InstanceConstructors
                    .Where(candidate => candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
                    .OrderBy(candidate => candidate.Parameters.Length)
                    .FirstOrDefault();
            }
        }

        return true;
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
