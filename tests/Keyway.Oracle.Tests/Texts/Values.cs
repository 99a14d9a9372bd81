using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Meaning;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>Generates texts that fit a type, by what the oracle knows of it.</summary>
internal static class Values
{
    // How many members an object has is bounded by its type, how often that type stands in itself isn't.
    private const int MostLevels = 5;

    public static Gen<JsonTree> Of(CorpusEntry entry)
        => Place.In(entry, JsonTree.Null).Take(1).Select(place => Of(place, MostLevels)).Single();

    private static Gen<JsonTree> Of(Place place, int levels)
    {
        Gen<JsonTree> present = Leaves.Of(place.Type) ?? (place.Info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => Elements(place, levels).Select(items => JsonTree.Array(items)),
            JsonTypeInfoKind.Dictionary => Dictionary(place, levels),
            JsonTypeInfoKind.Object when place.Variants is { } options => Derived(place, options, levels),
            JsonTypeInfoKind.Object => Members(place, levels).Select(members => JsonTree.Object(members)),
            _ => throw new InvalidOperationException($"Say in {nameof(Leaves)} how values of {place.Type} are generated."),
        });
        return !place.MayBeNull ? present
            : levels == 0 ? Gen.Constant(JsonTree.Null)
            : Gen.Frequency((4, present), (1, Gen.Fresh(() => JsonTree.Null)));
    }

    private static Gen<List<JsonTree>> Elements(Place place, int levels)
        => levels == 0
            ? Gen.Fresh(() => new List<JsonTree>())
            : Gen.Choose(0, 4).SelectMany(count => Of(place.OfElement(JsonTree.Null), levels - 1).ListOf(count));

    private static Gen<JsonTree> Dictionary(Place place, int levels)
        => from values in Elements(place, levels)
           from keys in Leaves.Of(place.Info.KeyType!)!.ListOf(values.Count)
           select JsonTree.Object(keys
               .Select(key => key.Text is null ? $"\"{key}\"" : key.Token)
               .Distinct()
               .Zip(values));

    private static Gen<JsonTree> Derived(Place place, JsonPolymorphismOptions options, int levels)
        => from derived in Gen.Elements(place.Type.IsAbstract ? options.DerivedTypes : options.DerivedTypes.Append(new JsonDerivedType(place.Type)))
           from members in Members(place with { Type = derived.DerivedType }, levels)
           select JsonTree.Object(derived.TypeDiscriminator switch
           {
               null => members,
               string name => members.Prepend(($"\"{options.TypeDiscriminatorPropertyName}\"", JsonTree.String(name))),
               object number => members.Prepend(($"\"{options.TypeDiscriminatorPropertyName}\"", JsonTree.Scalar($"{number}"))),
           });

    private static Gen<IEnumerable<(string Name, JsonTree Value)>> Members(Place place, int levels)
    {
        JsonPropertyInfo[] all = [.. place.Info.Properties.Where(member => !Place.IsReadOnly(member) && !member.IsExtensionData)];
        return from present in Gen.SubListOf(all)
               from order in Gen.Shuffle(all.Where(member => member.IsRequired || IsNeeded(member) || (levels > 0 && present.Contains(member))))
               from values in Gen.CollectToList(order, member => OfMember(place, member, Math.Max(levels - 1, 0)))
               from unknown in place.TakesUnknown ? Unknown : Gen.Constant<(string Name, JsonTree Value)[]>([])
               select order.Select(member => JsonTree.Encode(member.Name)).Zip(values).Concat(unknown);
    }

    /// <summary>Gets what generates members that no type has.</summary>
    private static Gen<(string Name, JsonTree Value)[]> Unknown
        => from names in Gen.SubListOf("\"other\"", "\"\"", "\"größer\"")
           from values in Leaves.Of(typeof(JsonElement))!.ListOf(names.Count)
           select names.Zip(values).ToArray();

    private static Gen<JsonTree> OfMember(Place place, JsonPropertyInfo member, int levels)
        => WithExamples(member, Of(place.OfMember(member, JsonTree.Null), levels).Select(tree => SystemTextJson.Convert(member, tree)));

    private static Gen<JsonTree> WithExamples(JsonPropertyInfo member, Gen<JsonTree> values)
        => member.AttributeProvider?.GetCustomAttributes(typeof(ExamplesAttribute), inherit: true) is [ExamplesAttribute examples]
            ? Gen.OneOf(values, Gen.Elements(examples.Values.AsEnumerable()).Select(value => JsonTree.Parse(SystemTextJson.Write(value))!))
            : values;

    private static bool IsNeeded(JsonPropertyInfo member) => member.AssociatedParameter is { HasDefaultValue: false };
}
