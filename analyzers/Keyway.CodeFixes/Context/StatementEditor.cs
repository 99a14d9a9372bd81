using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Keyway.CodeFixes.Context;

/// <summary>Makes all changes of one file at once, so that none of them is in another's way.</summary>
/// <param name="root">The file.</param>
/// <param name="model">Its meaning.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class StatementEditor(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly SyntaxAnnotation s_empty = new();

    /// <summary>Returns the file with changes of its nodes.</summary>
    public SyntaxNode Apply(IEnumerable<StatementEdit> edits)
    {
        ILookup<SyntaxNode, StatementEdit> byNode = edits.ToLookup(edit => edit.Node);
        SyntaxNode changed = root.ReplaceNodes(
            byNode.Select(group => group.Key),
            (original, current) => byNode[original].GroupBy(edit => edit.Kind).Aggregate(
                current, (node, group) => Apply(group.Key, original, node, [.. group.Select(edit => edit.Key).Distinct()])));

        // What stands on a line of its own takes its indentation with it.
        changed = changed.ReplaceNodes(
            Empty(changed),
            (_, node) => node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
                ? node.WithLeadingTrivia(node.GetLeadingTrivia().Reverse().SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse())
                : node);
        return changed.RemoveNodes(Empty(changed), SyntaxRemoveOptions.KeepLeadingTrivia)!;
    }

    private static SyntaxNode[] Empty(SyntaxNode root)
        => [.. root.GetAnnotatedNodes(s_empty).Select(attribute => attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } list ? list : attribute)];

    private SyntaxNode Apply(StatementEditKind kind, SyntaxNode original, SyntaxNode node, string[] keys)
    {
        if (kind == StatementEditKind.Drop)
        {
            // Keys are told by their values, which only the original tree has. Nothing else changes an attribute that drops some.
            var attribute = (AttributeSyntax)original;
            ExpressionSyntax[] dropped = [.. KeyList.Of(attribute).Where(key => model.GetConstantValue(key, cancellationToken).Value is string value && keys.Contains(value))];
            return KeyList.Without(attribute, dropped) ?? node.WithAdditionalAnnotations(s_empty);
        }

        ExpressionSyntax[] added = [.. keys.Select(key => KeyExpression.Of(key, model.Compilation, cancellationToken))];
        return kind switch
        {
            StatementEditKind.Require => KeyList.Require((AttributeSyntax)node, added),
            StatementEditKind.State => KeyList.State((AttributeSyntax)node, added),
            StatementEditKind.MarkReturn => Mark(original, node, added, SyntaxKind.ReturnKeyword),
            StatementEditKind.MarkProperty => Mark(original, node, added, SyntaxKind.PropertyKeyword),
            _ => Mark(original, node, added, SyntaxKind.None),
        };
    }

    private SyntaxNode Mark(SyntaxNode original, SyntaxNode declaration, ExpressionSyntax[] keys, SyntaxKind target)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(
            target == SyntaxKind.None ? null : SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(target)),
            SyntaxFactory.SingletonSeparatedList(KeyList.New(keys)));
        return declaration switch
        {
            ParameterSyntax { AttributeLists: [.., var last] } parameter => parameter.AddAttributeLists(After(last, list)),
            ParameterSyntax parameter => parameter.WithoutLeadingTrivia().AddAttributeLists(
                list.WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space)),
            MemberDeclarationSyntax { AttributeLists: [.., var last] } member => member.AddAttributeLists(After(last, list)),
            MemberDeclarationSyntax member when IsOnItsOwnLine(original) => member.WithLeadingTrivia(Indentation(member.GetLeadingTrivia())).AddAttributeLists(
                list.WithLeadingTrivia(member.GetLeadingTrivia()).WithTrailingTrivia(EndOfLine())),
            MemberDeclarationSyntax member => member.WithoutLeadingTrivia().AddAttributeLists(
                list.WithLeadingTrivia(member.GetLeadingTrivia()).WithTrailingTrivia(EndOfLine()).WithAdditionalAnnotations(Formatter.Annotation))
                .WithAdditionalAnnotations(Formatter.Annotation),
            _ => declaration,
        };
    }

    /// <summary>Returns an attribute as it stands after another one: beside it, or on the next line.</summary>
    private AttributeListSyntax After(AttributeListSyntax last, AttributeListSyntax list)
        => last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? list.WithLeadingTrivia(Indentation(last.GetLastToken().GetNextToken().LeadingTrivia)).WithTrailingTrivia(EndOfLine())
            : list.WithTrailingTrivia(SyntaxFactory.Space);

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading)
        => leading is [.., var last] && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : SyntaxFactory.TriviaList();

    private static bool IsOnItsOwnLine(SyntaxNode member)
        => member.GetFirstToken().GetPreviousToken() is var before && (before.IsKind(SyntaxKind.None) || before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));

    private SyntaxTrivia EndOfLine()
    {
        SyntaxTrivia known = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return known.IsKind(SyntaxKind.EndOfLineTrivia) ? known : SyntaxFactory.LineFeed;
    }
}
