using System.Globalization;
using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary><c>1e400</c> in JSON that is kept as it is.</summary>
internal sealed class HugeNumberInDocument : Difference
{
    public override string Reason => "Ajv computes in doubles, of which Infinity is no number. By the schema itself it is one.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => Has(place) && double.IsInfinity(double.Parse(place.Node.Token, CultureInfo.InvariantCulture)) ? JsonTree.Scalar("0") : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) ? JsonTree.Scalar("1e400") : null;

    // Where null may stand, and in JsonElement, the schema takes anything.
    private static bool Has(Place place)
        => place is { IsDocument: true, MayBeNull: false } && place.Type != typeof(JsonElement) && place.Node.Kind == JsonValueKind.Number;
}
