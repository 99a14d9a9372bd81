using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Classes and interfaces of authors that declare their derived types.</summary>
internal sealed class PolymorphicFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named
            || !IsPolymorphic(type))
        {
            return null;
        }

        INamedTypeSymbol closed = named.WithStatedNulls(binder.Compilation);
        var bound = new BoundType(
            TypeNames.Annotated(closed), TypeBinder.EmittedName(closed, "VariantsBinding"), IsValueType: false, HasChecks: true);
        binder.Know(closed, bound, binder.Global(bound.Binding));
        return binder.Emit(closed, bound, () => ObjectFamily.WhyNot(closed, binder) is { } reason
            ? throw new UnbindableException($"the type {TypeNames.Readable(closed)} can't be bound: {reason}")
            : new PolymorphicParser(closed, bound, binder).Parse());
    }

    /// <summary>Says whether a type declares derived types, as one of which its values are bound.</summary>
    public static bool IsPolymorphic(ITypeSymbol type)
        => JsonAttributes.Has(type, "JsonDerivedType") || JsonAttributes.Has(type, "JsonPolymorphic");
}
