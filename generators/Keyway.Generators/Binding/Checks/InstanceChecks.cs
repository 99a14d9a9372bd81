using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Checks;

/// <summary>
/// Types that System.Text.Json makes: which of them have annotations, on themselves or within, that Keyway then checks on
/// the instance.
/// </summary>
internal static class InstanceChecks
{
    // Types of the system that hold values of any type in members of their own.
    private static readonly string[] s_holders = ["System.Tuple", "System.Collections.Generic.KeyValuePair"];

    /// <summary>Returns a type that System.Text.Json binds, with the checks that its annotations ask for.</summary>
    /// <exception cref="UnbindableException">One of them can't be enforced.</exception>
    public static BoundType Add(BoundType bound, ITypeSymbol type, TypeBinder binder)
    {
        // What a converter makes of null under a nullable type is a value of the type under it.
        if (type.IsValueType && type.IsNullable() || !HasAny(type, binder))
        {
            return bound;
        }

        string checks = Emit(type, binder);
        return bound with
        {
            Binding = $"CheckedBinding<{bound.Type}, {bound.Binding}, {checks}>",
            OptionalBinding = bound.OptionalBinding is null ? null : $"OptionalCheckedBinding<{bound.Type}, {bound.OptionalBinding}, {checks}>",
            HasChecks = true,
        };
    }

    /// <summary>Returns what is asked within values of a type; null where there is nothing.</summary>
    public static WithinModel? Within(ITypeSymbol type, TypeBinder binder)
        => !HasAny(type, binder) ? null
            : IsOwn(type) ? new WithinModel(TypeNames.Annotated(type.WithoutNull()), MayBeNull(type), Emit(type.WithoutNull(), binder), null)
            : ElementsOf(type, binder) is { } elements ? elements with { MayBeNull = MayBeNull(type) }
            : null;

    /// <summary>Returns what is asked of the elements that a type has; null where there is nothing.</summary>
    public static WithinModel? ElementsOf(ITypeSymbol type, TypeBinder binder)
        => ElementType(type, out bool isDictionary) is { } element && Within(element, binder) is { } within
            ? new WithinModel(TypeNames.Annotated(type.WithoutNull()), false, null, within, isDictionary)
            : null;

    /// <summary>Returns the derived types that a type names, the most derived ones first.</summary>
    public static IEnumerable<INamedTypeSymbol> Derived(ITypeSymbol type)
        => type.GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is("System.Text.Json.Serialization.JsonDerivedTypeAttribute"))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
            .OfType<INamedTypeSymbol>()
            .Where(derived => !SymbolEqualityComparer.Default.Equals(derived, type))
            .OrderByDescending(derived => derived.BaseTypesAndSelf().Count());

    // What a converter makes may be null, whatever its type says.
    private static bool MayBeNull(ITypeSymbol type) => !type.IsValueType || type.IsNullable();

    private static bool HasAny(ITypeSymbol type, TypeBinder binder)
        => HasAny(type.WithoutNull(), binder, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private static bool HasAny(ITypeSymbol type, TypeBinder binder, HashSet<ITypeSymbol> met)
    {
        ITypeSymbol bare = type.WithoutNull();
        if (!met.Add(bare))
        {
            return false;
        }

        if (ElementType(bare, out _) is { } element && HasAny(element, binder, met))
        {
            return true;
        }

        return IsOwn(bare)
            && (RuleParser.HasAny(bare)
                || Derived(bare).Any(derived => HasAny(derived, binder, met))
                || ReadableMembers.Of(bare).Any(member => RuleParser.HasAny(member)
                    || (ConstructorChoice.Positional(member, binder) is { } parameter && RuleParser.HasAny(parameter))
                    || HasAny(ReadableMembers.TypeOf(member), binder, met)));
    }

    private static string Emit(ITypeSymbol type, TypeBinder binder)
    {
        ITypeSymbol closed = type is INamedTypeSymbol named ? named.WithStatedNulls(binder.Compilation) : type;
        string name = TypeBinder.EmittedName(closed, "Checks");
        return binder.Emit(
            closed,
            new BoundType(TypeNames.Annotated(closed), name, closed.IsValueType),
            () => new ChecksParser(closed, name, binder).Parse()).Binding;
    }

    /// <summary>Says whether a type may have members with annotations: types of the system have none.</summary>
    private static bool IsOwn(ITypeSymbol type)
        => type.WithoutNull() is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named
            && (named.IsTupleType || s_holders.Contains(TypeNames.Full(named)) || !named.IsOfTheSystem());

    private static ITypeSymbol? ElementType(ITypeSymbol type, out bool isDictionary)
    {
        isDictionary = false;
        if (type.WithoutNull() is not { SpecialType: not SpecialType.System_String } bare)
        {
            return null;
        }

        ITypeSymbol? element = bare is IArrayTypeSymbol array ? array.ElementType
            : bare.AllInterfaces.Prepend(bare).OfType<INamedTypeSymbol>()
                .FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                ?.TypeArguments[0];
        if (element is INamedTypeSymbol entry && TypeNames.Full(entry) == "System.Collections.Generic.KeyValuePair")
        {
            isDictionary = true;
            return entry.TypeArguments[1];
        }

        return element;
    }
}
