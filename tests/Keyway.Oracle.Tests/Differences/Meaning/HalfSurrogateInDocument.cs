using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>"\ud83d"</c> in JSON that is kept as it is.</summary>
internal sealed class HalfSurrogateInDocument : Difference
{
    public override string Reason => "It is no Unicode text (RFC 8259, section 8.2), wherever it stands; the oracle refuses it in names, and in what it decodes.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => Has(place) && SurrogateHalves.AreIn(place.Node) && !SurrogateHalves.AreInNames(place.Node) ? SurrogateHalves.Without(place.Node) : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) && place.Node.Kind == JsonValueKind.String ? SurrogateHalves.After(place.Node, random) : null;

    // Nodes are decoded.
    private static bool Has(Place place) => place is { IsDocument: true, IsNode: false };
}
