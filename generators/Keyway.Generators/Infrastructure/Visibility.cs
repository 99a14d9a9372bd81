using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>Says who can name symbols. A type counts with all that it is made of and stands in.</summary>
internal static class Visibility
{
    /// <summary>Says whether emitted code, which stands in files of its own, can name a symbol.</summary>
    public static bool IsNameable(ISymbol symbol, Compilation compilation)
        => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) && !IsFileLocal(symbol);

    /// <summary>Says whether only the file that declares a symbol can name it.</summary>
    public static bool IsFileLocal(ISymbol symbol) => Parts(symbol).Any(part => part is INamedTypeSymbol { IsFileLocal: true });

    /// <summary>Says whether every assembly can name a symbol.</summary>
    public static bool IsPublic(ISymbol symbol)
        => Parts(symbol).All(part => part.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable);

    private static IEnumerable<ISymbol> Parts(ISymbol? symbol) => symbol switch
    {
        null or ITypeParameterSymbol => [],
        IArrayTypeSymbol array => Parts(array.ElementType),
        IPointerTypeSymbol pointer => Parts(pointer.PointedAtType),
        INamedTypeSymbol type => type.TypeArguments.SelectMany(Parts).Concat(Parts(type.ContainingType)).Prepend(type),
        _ => Parts(symbol.ContainingType).Prepend(symbol),
    };
}
