using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A name of a member in another case.</summary>
internal sealed class MemberNameCase : Difference
{
    public override string Reason => "The case of a name is no reason to refuse a call, and a schema can't say so.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => Has(place) && place.Node.Members.Any(member => Known(place, member.Name) != member.Name)
            ? JsonTree.Object(place.Node.Members.Select(member => (Known(place, member.Name), member.Value)))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) && place.Node.Members.Count > 0 && random.Next(place.Node.Members.Count) is var at
            ? JsonTree.Object(place.Node.Members.Select((member, i) =>
                (i == at ? JsonTree.Encode(JsonTree.Decode(member.Name)!.ToUpperInvariant()) : member.Name, member.Value)))
            : null;

    private static bool Has(Place place) => place.Info.Kind == JsonTypeInfoKind.Object && place.Node.Kind == JsonValueKind.Object;

    /// <summary>Returns the declared name, escaped as it is here if it is only that.</summary>
    private static string Known(Place place, string name)
        => place.Member(name) is { } member && member.Name != JsonTree.Decode(name) ? JsonTree.Encode(member.Name) : name;
}
