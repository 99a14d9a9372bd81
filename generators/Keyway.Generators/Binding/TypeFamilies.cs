using Keyway.Generators.Binding.Families;

namespace Keyway.Generators.Binding;

/// <summary>All families, in the order in which they are asked.</summary>
internal static class TypeFamilies
{
    /// <summary>What is asked where no family binds a type.</summary>
    public static FallbackFamily Fallback { get; } = new();

    public static IReadOnlyList<ITypeFamily> All { get; } =
    [
        new ConverterFamily(),
        new ScalarFamily(),
        new IntegerFamily(),
        new FloatingPointFamily(),
        new JsonFamily(),
        new EnumFamily(),
        new ArrayFamily(),
        new CollectionFamily(),
        new DictionaryFamily(),
        new PolymorphicFamily(),
        new ObjectFamily(),
    ];
}
