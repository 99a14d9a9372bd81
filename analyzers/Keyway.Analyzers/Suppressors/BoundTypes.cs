using Keyway.Generators.Binding;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Suppressors;

/// <summary>Finds the types that the tools and actions of a compilation bind, by asking the generator's parsers.</summary>
internal static class BoundTypes
{
    /// <summary>Returns the types, with those that they derive from.</summary>
    public static HashSet<ISymbol> Of(Compilation compilation, CancellationToken cancellationToken)
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
