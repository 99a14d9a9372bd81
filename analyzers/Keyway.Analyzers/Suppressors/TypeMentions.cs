using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Analyzers.Suppressors;

/// <summary>
/// Tells by names alone which types tools may bind: those that annotated declarations mention, those that these mention, and so on.
/// What a file declares is remembered with it, so that after an edit one file is searched, and what a declaration mentions is
/// looked for when something reaches it: most code, what generators emit above all, is reached by nothing.
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
                TypeDeclarationSyntax type => new Declaration(type.Identifier.ValueText, type.AttributeLists.Count > 0, type),
                MethodDeclarationSyntax { AttributeLists.Count: > 0 } method => new Declaration("", true, method),
                UsingDirectiveSyntax { Alias: { } alias } used => new Declaration(alias.Name.Identifier.ValueText, false, used),
                _ => null,
            })
            .OfType<Declaration>();

    /// <summary>A type, an annotated method, or an alias.</summary>
    /// <param name="name">Its name; empty for a method.</param>
    /// <param name="isAnnotated">Whether it has attributes.</param>
    /// <param name="node">Where it stands.</param>
    private sealed class Declaration(string name, bool isAnnotated, SyntaxNode node)
    {
        private string[]? _mentions;

        public string Name => name;

        public bool IsAnnotated => isAnnotated;

        /// <summary>Gets the names that its signature, or those of its members, mention.</summary>
        public IReadOnlyList<string> Mentions => _mentions ??= Names();

        // What stands within bodies can't be bound; methods and types within a type are declarations of their own.
        private string[] Names()
            => [.. node.DescendantNodes(inner => inner == node
                    || inner is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or TypeDeclarationSyntax or MethodDeclarationSyntax))
                .OfType<SimpleNameSyntax>()
                .Select(static name => name.Identifier.ValueText)];
    }
}
