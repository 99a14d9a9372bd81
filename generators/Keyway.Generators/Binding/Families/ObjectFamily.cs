using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Records, classes and structs of authors, by their members.</summary>
internal sealed class ObjectFamily : ITypeFamily
{
    private const string Json = "System.Text.Json.Serialization.";

    // What System.Text.Json would do differently for a type with these, this version doesn't do at all.
    private static readonly string[] UnsupportedAttributes =
    [
        "JsonConverterAttribute", "JsonPolymorphicAttribute", "JsonDerivedTypeAttribute", "JsonUnmappedMemberHandlingAttribute",
        "JsonNumberHandlingAttribute", "JsonObjectCreationHandlingAttribute",
    ];

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            || type.SpecialType != SpecialType.None
            || IsOfTheSystem(type)
            || type.IsTupleType
            || type.IsRefLikeType)
        {
            return null;
        }

        INamedTypeSymbol closed = named.WithStatedNulls(binder.Compilation);
        var bound = new BoundType(
            TypeNames.Annotated(closed), TypeBinder.BindingName(closed), closed.IsValueType, HasChecks: true);
        return binder.Emit(closed, bound, () => WhyNot(closed, binder) is { } reason
            ? throw new UnbindableException($"the type {TypeNames.Readable(closed)} can't be bound: {reason}")
            : new ObjectParser(closed, bound, binder).Parse());
    }

    private static string? WhyNot(INamedTypeSymbol type, TypeBinder binder)
    {
        string? attribute = UnsupportedAttributes.FirstOrDefault(name => type.FindAttribute(Json + name) is not null);
        return type.IsAbstract ? "it is abstract. Use a concrete type"
            : !binder.IsAccessible(type) ? "it isn't accessible. Make it internal or public"
            : type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
                ? "it is a collection of its own. Use an array or a List<T>"
            : Marks.WhyNot(type) is { } marked ? marked
            : attribute is not null ? $"it has [{attribute.Replace("Attribute", "")}], which this version of Keyway doesn't follow"
            : null;
    }

    private static bool IsOfTheSystem(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }
}
