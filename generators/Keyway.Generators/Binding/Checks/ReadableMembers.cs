using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Checks;

/// <summary>Finds what can be read of an instance: its public properties and fields, as Validator finds its properties.</summary>
internal static class ReadableMembers
{
    /// <summary>Returns the members of a type, those of its base types behind its own.</summary>
    public static IEnumerable<ISymbol> Of(ITypeSymbol type)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (INamedTypeSymbol current in Hierarchy(type))
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                    and (IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false })
                    && names.Add(member.Name))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Returns a member's type.</summary>
    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.OutputType() : ((IFieldSymbol)member).OutputType();

    /// <summary>Says whether a member can be read.</summary>
    public static bool IsReadable(ISymbol member) => member is not IPropertySymbol property || property.GetMethod is { DeclaredAccessibility: Accessibility.Public };

    private static IEnumerable<INamedTypeSymbol> Hierarchy(ITypeSymbol type)
        => (type as INamedTypeSymbol).BaseTypesAndSelf()
            .Where(current => current.SpecialType == SpecialType.None)
            .Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty);
}
