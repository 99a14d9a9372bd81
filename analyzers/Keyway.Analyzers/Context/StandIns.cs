using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Finds what members stand in for: what they override or implement.</summary>
internal static class StandIns
{
    /// <summary>Returns the methods that a method overrides or implements directly.</summary>
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method) => Of(method, method.OverriddenMethod, method.ExplicitInterfaceImplementations);

    /// <summary>Returns the properties that a property overrides or implements directly.</summary>
    public static IEnumerable<IPropertySymbol> Of(IPropertySymbol property) => Of(property, property.OverriddenProperty, property.ExplicitInterfaceImplementations);

    /// <summary>Says whether a method of a nested type implements an interface only where another nested type derives from its own.</summary>
    public static bool IsInherited(IMethodSymbol method)
        => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: not MethodKind.Constructor, ContainingType: { TypeKind: TypeKind.Class, IsSealed: false, ContainingType: not null } }
            && Nested(Privacy.Outermost(method)!).Any(type => !type.Interfaces.IsEmpty && Inherits(type, method));

    private static bool Inherits(INamedTypeSymbol type, IMethodSymbol method)
        => type.BaseTypesAndSelf().Skip(1).Any(around => SymbolEqualityComparer.Default.Equals(around.OriginalDefinition, method.ContainingType.OriginalDefinition))
            && type.AllInterfaces.SelectMany(contract => contract.GetMembers()).Any(
                contract => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract)?.OriginalDefinition, method.OriginalDefinition));

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type)
        => type.GetTypeMembers().SelectMany(nested => Nested(nested).Append(nested));

    // Most members stand in for none.
    private static IEnumerable<T> Of<T>(T member, T? overridden, ImmutableArray<T> stated)
        where T : class, ISymbol
        => overridden is null && stated.IsEmpty && member.ContainingType is null or { AllInterfaces.IsEmpty: true } ? [] : All(member, overridden, stated);

    private static IEnumerable<T> All<T>(T member, T? overridden, ImmutableArray<T> stated)
        where T : class, ISymbol
    {
        if (overridden is not null)
        {
            yield return (T)overridden.OriginalDefinition;
        }

        foreach (T implemented in stated)
        {
            yield return (T)implemented.OriginalDefinition;
        }

        if (member.DeclaredAccessibility != Accessibility.Public || member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (T candidate in contract.GetMembers(member.Name).OfType<T>())
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                {
                    yield return (T)candidate.OriginalDefinition;
                }
            }
        }
    }
}
