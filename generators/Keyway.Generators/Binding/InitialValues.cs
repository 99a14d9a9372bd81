using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Binding;

/// <summary>Reads what initializers give to properties and fields.</summary>
internal static class InitialValues
{
    /// <summary>Stands for a value that the source doesn't tell.</summary>
    public static readonly object Unknown = new();

    /// <summary>Returns the text that a member starts with, or null; <see cref="Unknown"/> for all else.</summary>
    public static object? TextOf(MemberSymbol member, CancellationToken cancellationToken)
        => member.Symbol.DeclaringSyntaxReferences.IsEmpty ? Unknown
            : Initializer(member, cancellationToken) switch
            {
                null => null,
                PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: LiteralExpressionSyntax literal }
                    => literal.Token.Value as string,
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => null,
                LiteralExpressionSyntax { Token.Value: string or null } literal => literal.Token.Value,
                _ => Unknown,
            };

    /// <summary>Returns a member's initial value as JSON; null where it is no constant.</summary>
    public static string? Of(MemberSymbol member, TypeBinder binder)
        => Constants.Exist(member.Type) && Initializer(member, binder.CancellationToken) is { } initializer
            ? JsonDefaults.Of(ConstantOf(initializer, binder), member.Type)
            : null;

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

    private static ExpressionSyntax? Initializer(MemberSymbol member, CancellationToken cancellationToken)
        => member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        };

    // Most are literals, which say what they are without a semantic model.
    private static object? ConstantOf(ExpressionSyntax expression, TypeBinder binder) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => null,
        LiteralExpressionSyntax literal => literal.Token.Value,
        BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or CollectionExpressionSyntax => null,
        _ => binder.Compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, binder.CancellationToken).Value,
    };
}
