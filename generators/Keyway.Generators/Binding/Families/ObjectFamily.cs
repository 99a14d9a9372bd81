using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Records, classes and structs of authors, by their members.</summary>
internal sealed class ObjectFamily : ITypeFamily
{
    // What System.Text.Json would do differently for a type with these, this version doesn't do at all.
    private static readonly string[] s_unfollowed =
        ["JsonConverter", "JsonNumberHandling", "JsonObjectCreationHandling"];

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
        => type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            || type.SpecialType != SpecialType.None
            || type.IsOfTheSystem()
            || type.IsTupleType
            || type.IsRefLikeType
            ? null
            : BindAsItself(named, binder);

    /// <summary>Binds a type by its own members, whatever derives from it.</summary>
    /// <exception cref="UnbindableException">It doesn't bind.</exception>
    public static BoundType BindAsItself(INamedTypeSymbol type, TypeBinder binder)
    {
        INamedTypeSymbol closed = type.WithStatedNulls(binder.Compilation);
        var bound = new BoundType(
            TypeNames.Annotated(closed), TypeBinder.BindingName(closed), closed.IsValueType, HasChecks: true) { IsObject = true };
        binder.Know(closed, bound, binder.Global(bound.Binding), isPlain: true);
        return binder.Emit(closed, bound, () => WhyNot(closed, binder) is { } reason
            ? throw new UnbindableException($"the type {TypeNames.Readable(closed)} can't be bound: {reason}")
            : new ObjectParser(closed, bound, binder).Parse());
    }

    /// <summary>Says why a type can't be bound by members, its own or those of derived types; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol type, TypeBinder binder)
        => type.IsAbstract && !JsonAttributes.Has(type, "JsonDerivedType")
                ? "it is abstract. Use a concrete type, or name the types that derive from it with [JsonDerivedType]"
            : !binder.IsAccessible(type) ? "it isn't accessible. Make it internal or public"
            : type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
                ? "it is a collection of its own. Use an array or a List<T>"
            : Marks.WhyNot(type) is { } marked ? marked
            : s_unfollowed.FirstOrDefault(name => JsonAttributes.Has(type, name)) is { } attribute
                ? $"it has [{attribute}], which this version of Keyway doesn't follow"
            : null;
}
