using System.Runtime.CompilerServices;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Context;

/// <summary>
/// Finds the keys that the source declares. Where constants with attributes stand is remembered with each file, so that after an
/// edit one file is searched, and of the others no type is looked at that has none.
/// </summary>
internal static class KeyDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<VariableDeclaratorSyntax>> Candidates = new();

    /// <summary>Returns the constants of keys by their names, those that can't be named among them.</summary>
    public static ILookup<string, IFieldSymbol> Of(Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees
            .SelectMany(tree => In(tree, compilation, cancellationToken))
            .ToLookup(key => key.Name, StringComparer.Ordinal);

    private static IEnumerable<IFieldSymbol> In(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<VariableDeclaratorSyntax> candidates = Candidates.GetValue(tree, key => Find(key.GetRoot(cancellationToken)));
        if (candidates.Count == 0)
        {
            return [];
        }

        // Which file a key stands in is only known by looking at all of them.
#pragma warning disable RS1030
        SemanticModel model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        return candidates.Select(candidate => model.GetDeclaredSymbol(candidate, cancellationToken)).OfType<IFieldSymbol>().Where(ContextKeyParser.IsKey);
    }

    private static IReadOnlyList<VariableDeclaratorSyntax> Find(SyntaxNode root)
        => [.. Declarations.In(root)
            .OfType<FieldDeclarationSyntax>()
            .Where(static field => field.AttributeLists.Count > 0 && field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(static field => field.Declaration.Variables)];
}
