using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>Null among elements, or values of a dictionary, that are declared not to be null.</summary>
internal sealed class NullElement : Difference
{
    public override string Reason => "What is declared is enforced: the oracle respects nullable annotations of members, not those of type arguments.";

    public override bool IsStricter => true;

    // A value of a dictionary may stay: without it, something might be wrong with its key.
    public override JsonTree? Without(Place place)
        => !Has(place) || !Children(place.Node).Any(IsNull) ? null
            : place.Node.Kind == JsonValueKind.Array ? JsonTree.Array(place.Node.Items.Where(item => !IsNull(item)))
            : place.Node.Clone();

    public override JsonTree? Provoke(Place place, Random random)
        => !Has(place) ? null
            : place.Node.Kind == JsonValueKind.Array
                ? JsonTree.Array(random.Next(2) == 0 ? place.Node.Items.Append(JsonTree.Null) : place.Node.Items.Prepend(JsonTree.Null))
                : JsonTree.Object(place.Node.Members.Select(member => (member.Name, JsonTree.Null)));

    // Elements of a value type can't be null in the oracle either.
    private static bool Has(Place place)
        => (place.Info.Kind, place.Node.Kind) is (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) or (JsonTypeInfoKind.Dictionary, JsonValueKind.Object)
            && !place.Info.ElementType!.IsValueType
            && !place.MayElementsBeNull;

    private static IEnumerable<JsonTree> Children(JsonTree node) => node.Items.Concat(node.Members.Select(member => member.Value));

    private static bool IsNull(JsonTree node) => node.Kind == JsonValueKind.Null;
}
