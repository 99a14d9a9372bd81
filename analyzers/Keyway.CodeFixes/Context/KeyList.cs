using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Keyway.CodeFixes.Context;

/// <summary>The keys that attributes list: <c>RequiredContext = […]</c> and <c>[RequiresContext(…)]</c>, in each way of writing them.</summary>
internal static class KeyList
{
    private const string RequiredContext = "RequiredContext";

    /// <summary>Adds keys to the tool's or action's <c>RequiredContext</c>.</summary>
    public static AttributeSyntax Require(AttributeSyntax attribute, IReadOnlyList<ExpressionSyntax> keys)
    {
        if (Required(attribute) is { } argument)
        {
            return attribute.ReplaceNode(argument.Expression, Append(argument.Expression, keys));
        }

        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(RequiredContext)), null, List(attribute, keys));
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        return attribute.WithArgumentList(list.AddArguments(added)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Adds keys to a [RequiresContext].</summary>
    public static AttributeSyntax State(AttributeSyntax attribute, IReadOnlyList<ExpressionSyntax> keys)
        => attribute.ArgumentList is { Arguments: [{ Expression: var only }] } && IsArray(only)
            ? attribute.ReplaceNode(only, Append(only, keys))
            : attribute.AddArgumentListArguments([.. keys.Select(SyntaxFactory.AttributeArgument)]).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>Returns a [RequiresContext] of some keys.</summary>
    public static AttributeSyntax New(IReadOnlyList<ExpressionSyntax> keys)
        => SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Keyway.RequiresContext").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .AddArgumentListArguments([.. keys.Select(SyntaxFactory.AttributeArgument)])
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>Returns the expressions of the keys in an attribute.</summary>
    public static IEnumerable<ExpressionSyntax> Of(AttributeSyntax attribute)
        => Required(attribute) is { } required ? Elements(required.Expression)
            : attribute.ArgumentList is { } list ? list.Arguments.Where(argument => argument.NameEquals is null).SelectMany(argument => Elements(argument.Expression))
            : [];

    /// <summary>Takes keys out of an attribute; null where it has nothing else to say.</summary>
    public static AttributeSyntax? Without(AttributeSyntax attribute, IReadOnlyCollection<ExpressionSyntax> keys)
    {
        bool isEmpty = Of(attribute).All(keys.Contains);
        if (isEmpty)
        {
            return Required(attribute) is { } argument ? Without(attribute, argument) : null;
        }

        AttributeSyntax left = attribute.RemoveNodes(keys.Select(Removed), SyntaxRemoveOptions.KeepNoTrivia)!;
        return left.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static AttributeSyntax Without(AttributeSyntax attribute, AttributeArgumentSyntax argument)
        => attribute.ArgumentList!.Arguments.Count == 1
            ? attribute.WithArgumentList(null)
            : attribute.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!;

    // What goes is the element, or the argument that is one.
    private static SyntaxNode Removed(ExpressionSyntax key)
        => key.Parent is AttributeArgumentSyntax or ExpressionElementSyntax ? key.Parent : key;

    private static AttributeArgumentSyntax? Required(AttributeSyntax attribute)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == RequiredContext);

    private static bool IsArray(ExpressionSyntax expression)
        => expression is CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax;

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression)
        => expression switch
        {
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            _ => [expression],
        };

    private static ExpressionSyntax Append(ExpressionSyntax expression, IReadOnlyList<ExpressionSyntax> keys)
    {
        ExpressionSyntax longer = expression switch
        {
            CollectionExpressionSyntax collection => collection.WithElements(Append(collection.Elements, [.. keys.Select(SyntaxFactory.ExpressionElement)])),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } array => array.WithInitializer(initializer.WithExpressions(Append(initializer.Expressions, keys))),
            ImplicitArrayCreationExpressionSyntax array => array.WithInitializer(array.Initializer.WithExpressions(Append(array.Initializer.Expressions, keys))),
            _ => List(expression, keys),
        };
        return longer.WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Adds elements to a list, each on a line of its own where the last one stands on one.</summary>
    private static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, IReadOnlyList<T> added)
        where T : SyntaxNode
    {
        List<SyntaxNodeOrToken> parts = [.. list.GetWithSeparators()];
        if (parts.Count == 0 || !parts[parts.Count - 1].GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            return list.AddRange(added);
        }

        SyntaxNodeOrToken last = parts[parts.Count - 1];
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(list[list.Count - 1].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        SyntaxTrivia end = last.GetTrailingTrivia().Last(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        if (last.AsNode() is { } node)
        {
            // What is said of it stays on its line.
            parts[parts.Count - 1] = node.WithoutTrailingTrivia();
            parts.Add(comma.WithTrailingTrivia(last.GetTrailingTrivia()));
        }

        for (int i = 0; i < added.Count; i++)
        {
            bool isFollowed = last.IsToken || i < added.Count - 1;
            T element = added[i].WithLeadingTrivia(indentation);
            parts.Add(isFollowed ? element : element.WithTrailingTrivia(end));
            if (isFollowed)
            {
                parts.Add(comma.WithTrailingTrivia(end));
            }
        }

        return SyntaxFactory.SeparatedList<T>(SyntaxFactory.NodeOrTokenList(parts));
    }

    // Collection expressions came with C# 12.
    private static ExpressionSyntax List(SyntaxNode at, IReadOnlyList<ExpressionSyntax> keys)
        => at.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 }
            ? SyntaxFactory.ImplicitArrayCreationExpression(
                SyntaxFactory.InitializerExpression(SyntaxKind.ArrayInitializerExpression, SyntaxFactory.SeparatedList(keys)))
            : SyntaxFactory.CollectionExpression(SyntaxFactory.SeparatedList<CollectionElementSyntax>(keys.Select(SyntaxFactory.ExpressionElement)));
}
