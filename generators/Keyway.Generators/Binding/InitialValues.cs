using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Binding;

/// <summary>Reads what initializers give to properties and fields.</summary>
internal static class InitialValues
{
    /// <summary>Returns a member's initial value as JSON; null where it isn't known.</summary>
    public static string? Of(MemberSymbol member, CancellationToken cancellationToken)
    {
        // Only literals: they say without a semantic model what an absent member will be.
        ExpressionSyntax? initializer = member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        };
        object? constant = initializer is not null && member.Type.WithoutNull().TypeKind != TypeKind.Enum
            ? Constants.As(ConstantOf(initializer), member.Type)
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
