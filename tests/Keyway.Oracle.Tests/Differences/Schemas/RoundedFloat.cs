using System.Globalization;
using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A number above the greatest <c>float</c> that rounds to it.</summary>
internal sealed class RoundedFloat : Difference
{
    // As the schema spells it, with as many digits as tell it apart.
    private const double Greatest = 3.4028235E+38;

    public override string Reason => "System.Text.Json takes it, and the bound that all write is the greatest number itself.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => place.Type == typeof(float)
            && place.Node.Kind == JsonValueKind.Number
            && Math.Abs(double.Parse(place.Node.Token, CultureInfo.InvariantCulture)) > Greatest
            && float.IsFinite(float.Parse(place.Node.Token, CultureInfo.InvariantCulture))
                ? JsonTree.Scalar("3.4028235E+38")
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type == typeof(float) && place.Node.Kind == JsonValueKind.Number
            ? JsonTree.Scalar(random.Next(2) == 0 ? "3.4028235001E+38" : "-340282355000000000000000000000000000000")
            : null;
}
