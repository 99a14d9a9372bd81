using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary><c>"true"</c>, in any case.</summary>
internal sealed class BooleanInString : Difference
{
    public override string Reason => "Models write booleans in strings as they write numbers in strings.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => place.Type != typeof(bool) ? null
            : string.Equals(place.Node.Text, "true", StringComparison.OrdinalIgnoreCase) ? JsonTree.Scalar("true")
            : string.Equals(place.Node.Text, "false", StringComparison.OrdinalIgnoreCase) ? JsonTree.Scalar("false")
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type == typeof(bool) && place.Node.Kind is JsonValueKind.True or JsonValueKind.False
            ? JsonTree.String(random.Next(2) == 0 ? place.Node.Token : place.Node.Token.ToUpperInvariant())
            : null;
}
