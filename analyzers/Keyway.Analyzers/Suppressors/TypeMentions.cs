using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Analyzers.Suppressors;

/// <summary>
/// Tells by names alone which types tools may bind: those that annotated declarations mention, those that these mention, and so on.
/// What a file mentions is remembered with it, so that after an edit one file is searched.
/// </summary>
internal static class TypeMentions
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<Declaration>> Files = new();

    /// <summary>Returns the names. A type whose name isn't among them is bound by no tool.</summary>
    public static HashSet<string> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        Declaration[] all =
        [
            .. compilation.SyntaxTrees.SelectMany(tree => Files.GetValue(tree, key => [.. In(key.GetRoot(cancellationToken))])),
        ];
        ILookup<string, Declaration> byName = all.ToLookup(declaration => declaration.Name, StringComparer.Ordinal);
        HashSet<string> mentioned = new(StringComparer.Ordinal);
        Stack<Declaration> waiting = new(all.Where(declaration => declaration.IsAnnotated));
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Declaration next = waiting.Pop();
            foreach (Declaration reached in next.Mentions.Append(next.Name).Where(mentioned.Add).SelectMany(name => byName[name]))
            {
                waiting.Push(reached);
            }
        }

        return mentioned;
    }

    private static IEnumerable<Declaration> In(SyntaxNode root)
        => root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Select(static node => node switch
            {
                TypeDeclarationSyntax type => new Declaration(type.Identifier.ValueText, type.AttributeLists.Count > 0, Names(type)),
                MethodDeclarationSyntax { AttributeLists.Count: > 0 } method => new Declaration("", true, Names(method)),
                UsingDirectiveSyntax { Alias: { } alias } used => new Declaration(alias.Name.Identifier.ValueText, false, Names(used)),
                _ => null,
            })
            .OfType<Declaration>();

    // What stands within bodies can't be bound; methods and types within a type are declarations of their own.
    private static string[] Names(SyntaxNode declaration)
        => [.. declaration.DescendantTokens(node => node == declaration
                || node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or TypeDeclarationSyntax or MethodDeclarationSyntax))
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>A type, an annotated method, or an alias.</summary>
    /// <param name="Name">Its name; empty for a method.</param>
    /// <param name="IsAnnotated">Whether it has attributes.</param>
    /// <param name="Mentions">The names that its signature, or those of its members, mention.</param>
    private sealed record Declaration(string Name, bool IsAnnotated, IReadOnlyList<string> Mentions);
}
