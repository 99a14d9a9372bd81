using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Differences;
using Keyway.Oracle.Tests.Meaning;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>A value in a text, and the type that it should have there.</summary>
/// <param name="Type">The type, without the <c>?</c> of a value type.</param>
/// <param name="Nullability">What is null there, or within.</param>
/// <param name="Node">The value.</param>
/// <param name="Depth">How many arrays and objects are around it.</param>
internal sealed record Place(Type Type, NullabilityInfo Nullability, JsonTree Node, int Depth)
{
    private static readonly ConcurrentDictionary<JsonPropertyInfo, NullabilityInfo> s_nullability = new();

    private static readonly NullabilityInfo s_maybe = new NullabilityInfoContext().Create(typeof(Document).GetProperty(nameof(Document.Node))!);
    private static readonly NullabilityInfo s_sure = new NullabilityInfoContext().Create(typeof(Document).GetProperty(nameof(Document.Element))!);

    public bool MayBeNull => Nullability.WriteState == NullabilityState.Nullable;

    /// <summary>Gets whether JSON is kept here as it is.</summary>
    public bool IsDocument => Type == typeof(object) || Type == typeof(JsonElement) || IsNode;

    /// <summary>Gets whether a converter of the type's own, or the context that it is left to, reads what stands here.</summary>
    public bool IsConverted => Type.IsDefined(typeof(JsonConverterAttribute), inherit: false) || Type == typeof(Version);

    public bool IsNode => typeof(JsonNode).IsAssignableFrom(Type);

    /// <summary>Gets the types that an object here may say that it is of; null where it has said so, or need not.</summary>
    public JsonPolymorphismOptions? Variants => !IsVariant && Info.PolymorphismOptions is { DerivedTypes.Count: > 0 } options ? options : null;

    /// <summary>Gets which member says so, in whichever case; null where none does, or more than one.</summary>
    public int? Discriminator
        => Variants is { } options
            && Enumerable.Range(0, Node.Members.Count).Where(i => Is(options, Node.Members[i].Name)).ToArray() is [var only]
                ? only
                : null;

    public JsonTypeInfo Info => SystemTextJson.Describe(Type);

    /// <summary>Gets whether elements of an array or values of a dictionary may be null.</summary>
    public bool MayElementsBeNull => Element.WriteState == NullabilityState.Nullable;

    /// <summary>Gets whether an object here has said that it is of this type.</summary>
    public bool IsVariant { get; private init; }

    // What a type argument is made of isn't told at members that are of its type: nothing of the corpus is null there.
    private NullabilityInfo Element
        => Nullability.ElementType
            ?? (Nullability.GenericTypeArguments is [.., var last] ? last
                : Nullable.GetUnderlyingType(Info.ElementType!) is null ? s_sure
                : s_maybe);

    /// <summary>
    /// Returns all places of a text from the outermost inwards. What becomes of one while it is looked at is seen by those
    /// within it. What has no place in the type has none here.
    /// </summary>
    public static IEnumerable<Place> In(CorpusEntry entry, JsonTree tree)
        => Of(entry.Type, entry.Nullability, tree, entry.IsWhole ? 0 : 1).AndWithin();

    /// <summary>Returns the place of an element or of a value of a dictionary.</summary>
    public Place OfElement(JsonTree node) => Of(Info.ElementType!, Element, node, Depth + 1);

    /// <summary>Returns the place of a member.</summary>
    public Place OfMember(JsonPropertyInfo member, JsonTree node) => Of(member.PropertyType, NullabilityOf(member), node, Depth + 1);

    /// <summary>Returns the member of a name, in whichever case; null where there is none.</summary>
    /// <param name="name">The token of the name.</param>
    public JsonPropertyInfo? Member(string name)
    {
        string? text = JsonTree.Decode(name);
        JsonPropertyInfo[] members = [.. Info.Properties.Where(member => !member.IsExtensionData)];
        return Array.Find(members, member => member.Name == text)
            ?? Array.Find(members, member => string.Equals(member.Name, text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Gets whether an object here may have members that its type doesn't have.</summary>
    public bool TakesUnknown => Extension is not null || Info.UnmappedMemberHandling == JsonUnmappedMemberHandling.Skip;

    /// <summary>Gets whether an object here keeps members that its type doesn't have as nodes.</summary>
    public bool KeepsNodes => Node.Kind == JsonValueKind.Object && Extension?.PropertyType == typeof(JsonObject);

    // What isn't looked at may come twice.
    private bool IsPassedOver(string name)
        => Info is { Kind: JsonTypeInfoKind.Object } && TakesUnknown && Extension is null && Member(name) is null;

    private JsonPropertyInfo? Extension => Info.Properties.FirstOrDefault(member => member.IsExtensionData);

    /// <summary>Says whether a member can't be given, neither to a setter nor to the constructor.</summary>
    public static bool IsReadOnly(JsonPropertyInfo member) => member is { Set: null, AssociatedParameter: null };

    /// <summary>Says whether two members of an object stand for the same key or have the same name.</summary>
    public bool HasRepeatedNames
        => Node.Kind == JsonValueKind.Object
            && Node.Members.Where(member => !IsPassedOver(member.Name)).GroupBy(member => KeyOf(member.Name)).Any(group => group.Skip(1).Any());

    /// <summary>Returns what a name stands for: the key of a dictionary where it is one, or what it says, or its token.</summary>
    public object KeyOf(string name)
        => Info.Kind == JsonTypeInfoKind.Dictionary && SystemTextJson.ReadKey(Info.KeyType!, name) is { } key ? key : JsonTree.Decode(name) ?? name;

    private IEnumerable<Place> AndWithin()
    {
        yield return this;
        Type? said = Said;
        IEnumerable<Place> within = (Info.Kind, Node.Kind) switch
        {
            _ when said is not null => [this with { Type = said, IsVariant = true }],
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => Node.Items.Select(OfElement),
            (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => Node.Members.Select(member => OfElement(member.Value)),
            (JsonTypeInfoKind.Object, JsonValueKind.Object) => Node.Members.Select(OfMember).OfType<Place>(),
            _ => [],
        };
        foreach (Place place in within.ToArray().SelectMany(place => place.AndWithin()))
        {
            yield return place;
        }
    }

    private Place? OfMember((string Name, JsonTree Value) given)
        => Member(given.Name) is { } member ? member.CustomConverter is null && !IsReadOnly(member) ? OfMember(member, given.Value) : null
            : Extension is { } extension ? OfExtension(extension, given.Value)
            : null;

    private Place OfExtension(JsonPropertyInfo extension, JsonTree node)
        => Of(KeepsNodes ? typeof(JsonNode) : typeof(JsonElement), s_maybe, node, Depth + 1);

    /// <summary>Gets the type that an object here says that it is of, spelled as it is declared.</summary>
    private Type? Said
        => Discriminator is { } at
            ? Variants!.DerivedTypes.FirstOrDefault(derived => derived.TypeDiscriminator switch
            {
                string text => Node.Members[at].Value.Text == text,
                int number => Node.Members[at].Value is { Kind: JsonValueKind.Number } given && NumberText.WholeOf(given.Token) == number,
                _ => false,
            }).DerivedType
            : null;

    private static bool Is(JsonPolymorphismOptions options, string name)
        => string.Equals(JsonTree.Decode(name), options.TypeDiscriminatorPropertyName, StringComparison.OrdinalIgnoreCase);

    private static Place Of(Type type, NullabilityInfo nullability, JsonTree node, int depth)
        => new(Nullable.GetUnderlyingType(type) ?? type, nullability, node, depth);

    private static NullabilityInfo NullabilityOf(JsonPropertyInfo member)
        => s_nullability.GetOrAdd(member, static member => member.AttributeProvider switch
        {
            PropertyInfo property => new NullabilityInfoContext().Create(property),
            FieldInfo field => new NullabilityInfoContext().Create(field),
            _ => throw new InvalidOperationException($"'{member.Name}' of {member.DeclaringType} is no property and no field."),
        });
}
