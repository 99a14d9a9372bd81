using System.Runtime.CompilerServices;
using Keyway.Generators.Binding;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Suppressors;

/// <summary>
/// The types that the tools and actions of a compilation bind, with those that they derive from: found by asking the generator's
/// parsers, when somebody first asks and not before. Whoever asks first may be cancelled; the next one finds them anew.
/// </summary>
internal sealed class BoundTypes(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, BoundTypes> Found = new();

    private readonly object _finding = new();
    private HashSet<string>? _mentioned;
    private HashSet<ISymbol>? _types;

    /// <summary>Returns what all analyzers of a compilation share.</summary>
    public static BoundTypes Of(Compilation compilation) => Found.GetValue(compilation, static key => new BoundTypes(key));

    /// <summary>Says whether a type is bound.</summary>
    /// <exception cref="OperationCanceledException">This caller was cancelled.</exception>
    public bool Contains(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        lock (_finding)
        {
            // Most types aren't bound, and names tell that at little cost.
            return (_mentioned ??= TypeMentions.Of(compilation, cancellationToken)).Contains(type.Name)
                && (_types ??= Find(compilation, cancellationToken)).Contains(type.OriginalDefinition);
        }
    }

    private static HashSet<ISymbol> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        HashSet<ISymbol> bound = new(SymbolEqualityComparer.Default);
        foreach (ISymbol annotated in ContextKeyParser.TypesOf(compilation.Assembly.GlobalNamespace, cancellationToken).SelectMany(ToolParser.AnnotatedSymbols))
        {
            var binder = new TypeBinder(compilation, cancellationToken);
            ToolParser.Parse(annotated, binder, out _);
            foreach (INamedTypeSymbol type in binder.Types.OfType<INamedTypeSymbol>())
            {
                bound.UnionWith(type.BaseTypesAndSelf().Select(current => current.OriginalDefinition));
            }
        }

        return bound;
    }
}
