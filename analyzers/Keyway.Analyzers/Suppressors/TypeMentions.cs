using System.Runtime.CompilerServices;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;
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

    // What the attributes are written as, unless an alias stands for them.
    private static readonly string[] Marks = [.. AnnotationReader.Names.SelectMany(SpellingsOf)];

    /// <summary>Returns the names. A type whose name isn't among them is bound by no tool.</summary>
    public static HashSet<string> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        List<Declaration> all = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            all.AddRange(Files.GetValue(tree, key => [.. In(key.GetRoot(cancellationToken))]));
        }

        // Nothing mentions a method.
        ILookup<string, Declaration> byName = all.Where(declaration => declaration.Name.Length > 0).ToLookup(declaration => declaration.Name, StringComparer.Ordinal);
        HashSet<string> mentioned = new(StringComparer.Ordinal);
        HashSet<string> marks = new(all.Where(declaration => declaration.IsAlias).Select(declaration => declaration.Name).Concat(Marks), StringComparer.Ordinal);
        Stack<Declaration> waiting = new(all.Where(declaration => declaration.Attributes.Length > 0 && declaration.Attributes.Any(marks.Contains)));
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Declaration next = waiting.Pop();
            Reach(next.Name);
            foreach (string name in next.Mentions)
            {
                Reach(name);
            }
        }

        return mentioned;

        void Reach(string name)
        {
            if (mentioned.Add(name))
            {
                foreach (Declaration reached in byName[name])
                {
                    waiting.Push(reached);
                }
            }
        }
    }

    private static string[] SpellingsOf(string attribute)
    {
        string name = attribute.Substring(attribute.LastIndexOf('.') + 1);
        return [name, name.Substring(0, name.Length - "Attribute".Length)];
    }

    private static IEnumerable<Declaration> In(SyntaxNode root)
    {
        foreach (SyntaxNode node in Declarations.In(root))
        {
            switch (node)
            {
                case TypeDeclarationSyntax type:
                    yield return new Declaration(type.Identifier.ValueText, NamesOf(type.AttributeLists), type);
                    break;
                case MethodDeclarationSyntax { AttributeLists.Count: > 0 } method:
                    yield return new Declaration("", NamesOf(method.AttributeLists), method);
                    break;
                case UsingDirectiveSyntax { Alias: { } alias } used:
                    yield return new Declaration(alias.Name.Identifier.ValueText, [], used);
                    break;
            }
        }
    }

    private static string[] NamesOf(SyntaxList<AttributeListSyntax> attributes)
        => attributes.Count == 0 ? [] : [.. attributes.SelectMany(list => list.Attributes).Select(attribute => attribute.Name switch
        {
            QualifiedNameSyntax { Right: var right } => right.Identifier.ValueText,
            AliasQualifiedNameSyntax { Name: var name } => name.Identifier.ValueText,
            var name => ((SimpleNameSyntax)name).Identifier.ValueText,
        })];

    /// <summary>A type, an annotated method, or an alias.</summary>
    /// <param name="name">Its name; empty for a method.</param>
    /// <param name="attributes">The names of its attributes, as they are written.</param>
    /// <param name="node">Where it stands.</param>
    private sealed class Declaration(string name, string[] attributes, SyntaxNode node)
    {
        private string[]? _mentions;

        public string Name => name;

        public bool IsAlias => node is UsingDirectiveSyntax;

        public string[] Attributes => attributes;

        /// <summary>Gets the names that its signature, or those of its members, mention.</summary>
        public string[] Mentions => _mentions ??= Names();

        // What stands within bodies can't be bound; methods and types within a type are declarations of their own.
        private string[] Names()
            => [.. node.DescendantNodes(inner => inner == node
                    || inner is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or TypeDeclarationSyntax or MethodDeclarationSyntax))
                .OfType<SimpleNameSyntax>()
                .Select(static name => name.Identifier.ValueText)];
    }
}
