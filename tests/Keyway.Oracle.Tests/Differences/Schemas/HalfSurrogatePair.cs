using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary><c>"\ud83d"</c>.</summary>
internal sealed partial class HalfSurrogatePair : Difference
{
    public override string Reason => "It is no Unicode text (RFC 8259, section 8.2), and what a parser makes of it isn't told by the schema.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => Has(place) && place.Node.Text is null ? JsonTree.Scalar(Half().Replace(place.Node.Token, "?")) : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) ? JsonTree.Scalar($"{place.Node.Token[..^1]}\\u{(random.Next(2) == 0 ? "d83d" : "DC00")}\"") : null;

    // The patterns of other types don't take it.
    private static bool Has(Place place)
        => (place.Type == typeof(string) || place.Type == typeof(Uri)) && place.Node.Kind == JsonValueKind.String;

    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})*)\\u[dD](?![89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F])[89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex Half();
}
