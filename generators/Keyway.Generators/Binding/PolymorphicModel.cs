using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A class or interface whose values are of the types that it declares.</summary>
/// <param name="Discriminator">The JSON name of the member that says which type a value is of.</param>
/// <param name="Variants">The types, those that derive from others first.</param>
/// <param name="Base">The type itself, without polymorphism; null where it has no values of its own.</param>
/// <param name="BaseDescription">What that one is for.</param>
/// <param name="IgnoresUnknown">Whether what says to be of an unknown type is of the type itself.</param>
/// <param name="Unknown">How values of other types are written.</param>
internal sealed record PolymorphicModel(
    string FullName,
    string Namespace,
    string Name,
    string Type,
    string SchemaName,
    string? Description,
    EquatableArray<string> Marks,
    string Discriminator,
    EquatableArray<VariantModel> Variants,
    BoundType? Base,
    bool IgnoresUnknown,
    UnknownVariants Unknown)
    : BindingModel(FullName, Namespace, Name, Type, SchemaName, Description, Marks)
{
    /// <summary>Gets the types that arguments can name.</summary>
    public IEnumerable<VariantModel> ReadVariants => Variants.Where(variant => variant.Discriminator is not null);

    /// <summary>Gets whether values of the type itself can be read.</summary>
    public bool ReadsBase => Base is { UnreadableReason: null };

    public override string? UnreadableReason
        => ReadVariants.Select(variant => variant.Bound.UnreadableReason).FirstOrDefault(reason => reason is not null)
            ?? (ReadsBase || ReadVariants.Any() ? null : $"none of the types that {Type.Replace("global::", "")} declares has a discriminator");

    public override string? UnwritableReason
        => Variants.Select(variant => variant.Bound.UnwritableReason).FirstOrDefault(reason => reason is not null)
            ?? Base?.UnwritableReason;
}
