using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>Walks what types derive from.</summary>
internal static class TypeHierarchy
{
    /// <summary>Returns a type, the one that it derives from, and so on up to object.</summary>
    public static IEnumerable<INamedTypeSymbol> BaseTypesAndSelf(this INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    /// <summary>Says whether a type is the class of a metadata name, or derives from it.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, string metadataName)
        => (type as INamedTypeSymbol).BaseTypesAndSelf().Any(candidate => candidate.Is(metadataName));

    /// <summary>Returns the members that are <c>required</c>, those of the most derived class first.</summary>
    public static IEnumerable<ISymbol> RequiredMembers(this INamedTypeSymbol type)
        => type.BaseTypesAndSelf().SelectMany(current => current.GetMembers())
            .Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
}
