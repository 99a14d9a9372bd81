using Keyway.Generators.Binding.Families;

namespace Keyway.Generators.Binding;

/// <summary>All families, in the order in which they are asked.</summary>
internal static class TypeFamilies
{
    public static IReadOnlyList<ITypeFamily> All { get; } =
    [
        new ScalarFamily(),
        new IntegerFamily(),
        new FloatingPointFamily(),
        new JsonFamily(),
        new EnumFamily(),
        new ArrayFamily(),
        new CollectionFamily(),
        new DictionaryFamily(),
        new ObjectFamily(),
    ];
}
