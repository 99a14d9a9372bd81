using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary><c>"\ud83d"</c>.</summary>
internal sealed class HalfSurrogatePair : Difference
{
    public override string Reason => "It is no Unicode text (RFC 8259, section 8.2), and what a parser makes of it isn't told by the schema.";

    public override bool IsStricter => true;

    // The patterns of other types don't take it.
    public override JsonTree? Without(Place place)
        => (Has(place) || place.IsDocument) && SurrogateHalves.AreIn(place.Node) ? SurrogateHalves.Without(place.Node)
            : (place.Info.Kind == JsonTypeInfoKind.Dictionary || place.TakesUnknown) && place.Node.Members.Any(member => JsonTree.Decode(member.Name) is null) ? place.Node.Clone()
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) ? SurrogateHalves.After(place.Node, random) : null;

    private static bool Has(Place place)
        => (place.Type == typeof(string) || place.Type == typeof(Uri)) && place.Node.Kind == JsonValueKind.String;
}
