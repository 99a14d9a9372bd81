using Keyway.Generators.Binding.Families;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads a polymorphic type, by the rules of System.Text.Json.</summary>
internal sealed class PolymorphicParser(INamedTypeSymbol type, BoundType bound, TypeBinder binder)
{
    private readonly AttributeData? _options = JsonAttributes.Find(type, "JsonPolymorphic");

    /// <summary>Says whether a base of a type, or the type itself, names it as one of its derived types.</summary>
    public static bool IsVariant(INamedTypeSymbol type)
        => Bases(type).Any(candidate => Declared(candidate).Any(
            declared => SymbolEqualityComparer.Default.Equals(declared.ConstructorArguments[0].Value as ISymbol, type)));

    public PolymorphicModel Parse()
    {
        string discriminator = Option("TypeDiscriminatorPropertyName") as string ?? "$type";
        UnknownVariants unknown = (UnknownVariants)(Option("UnknownDerivedTypeHandling") as int? ?? 0);
        List<(INamedTypeSymbol Type, VariantModel Model)> variants = [];
        foreach (AttributeData declared in Declared(type))
        {
            if (declared.ConstructorArguments[0].Value is INamedTypeSymbol derived)
            {
                variants.Add((derived, Variant(derived, declared, discriminator)));
            }
        }

        Refuse(variants, unknown);
        bool hasBase = !type.IsAbstract || (unknown != UnknownVariants.Fail && type.TypeKind == TypeKind.Class);
        BoundType? itself = hasBase ? ObjectFamily.BindAsItself(type, binder) : null;
        return new PolymorphicModel(
            TypeNames.Closed(type) + "+Variants",
            TypeNames.GeneratedNamespace(binder.Compilation),
            bound.Binding,
            bound.Type,
            TypeNames.InSchema(type),
            Descriptions.OfType(type, binder.CancellationToken),
            variants.Aggregate(new Marks().Add(type), (marks, variant) => marks.Add(variant.Type)).Ids,
            discriminator,
            variants.OrderByDescending(variant => Depth(variant.Type)).Select(variant => variant.Model).ToEquatableArray(),
            // One that is declared as its own derived type has a discriminator like the others.
            variants.Exists(variant => SymbolEqualityComparer.Default.Equals(variant.Type, type)) ? null : itself,
            Option("IgnoreUnrecognizedTypeDiscriminators") is true,
            unknown);
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type) => type.BaseTypesAndSelf().Concat(type.AllInterfaces);

    private static IEnumerable<AttributeData> Declared(INamedTypeSymbol type)
        => type.GetAttributes().Where(attribute => attribute.AttributeClass.Is("System.Text.Json.Serialization.JsonDerivedTypeAttribute")
            && attribute.ConstructorArguments.Length > 0);

    private static int Depth(INamedTypeSymbol type) => Bases(type).Count();

    private object? Option(string name) => _options?.Named(name);

    private VariantModel Variant(INamedTypeSymbol derived, AttributeData declared, string discriminator)
    {
        object? value = declared.ConstructorArguments.Length > 1 ? declared.ConstructorArguments[1].Value : null;
        if (value is not null && MemberList.Of(derived).FirstOrDefault(member => member.Ignored != IgnoreCondition.Always
            && string.Equals(member.JsonName, discriminator, StringComparison.OrdinalIgnoreCase)) is { } clash)
        {
            throw Unbindable(
                $"{TypeNames.Display(clash.Symbol)} has the JSON name of the discriminator, '{discriminator}'. Rename one of them");
        }

        if (value is string stated && !JsonLiteral.IsUnicode(stated))
        {
            throw Unbindable($"the discriminator {JsonLiteral.String(stated)} has half a surrogate pair, which no call can spell. Use Unicode text");
        }

        if (derived.IsAbstract || !binder.Compilation.HasImplicitConversion(derived, type))
        {
            throw Unbindable($"its derived type {TypeNames.Readable(derived)} is abstract, or doesn't derive from it. Name concrete types of it");
        }

        if (SymbolEqualityComparer.Default.Equals(Bases(derived).FirstOrDefault(PolymorphicFamily.IsPolymorphic), type))
        {
            binder.Know(derived, bound, binder.Global(bound.Binding), declared: type);
        }

        return new VariantModel(
            ObjectFamily.BindAsItself(derived, binder),
            value is int number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : value as string,
            value is null ? null : JsonLiteral.Constant(value),
            Descriptions.OfType(derived, binder.CancellationToken));
    }

    private void Refuse(List<(INamedTypeSymbol Type, VariantModel Model)> variants, UnknownVariants unknown)
    {
        string? reason = variants.Count == 0 ? "it has [JsonPolymorphic] and no [JsonDerivedType]. Name its derived types"
            : variants.GroupBy(variant => variant.Model.Bound.Type).Any(group => group.Skip(1).Any())
                ? "two of its [JsonDerivedType] name one type. Remove one"
            : variants.Where(variant => variant.Model.Discriminator is not null)
                .GroupBy(variant => variant.Model.Discriminator, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } clash
                ? $"two of its derived types have the discriminator '{clash.Key}', if in another case or as a number. Rename one"
            : unknown != UnknownVariants.Fail && type.TypeKind == TypeKind.Interface
                ? "it is an interface, as which this version of Keyway doesn't write values of undeclared types. Name all derived types"
            : null;
        if (reason is not null)
        {
            throw Unbindable(reason);
        }
    }

    private UnbindableException Unbindable(string reason) => new($"the type {TypeNames.Readable(type)} can't be bound: {reason}");
}
