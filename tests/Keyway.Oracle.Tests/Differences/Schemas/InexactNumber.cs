using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A number that fits its type only if it is rounded to a double.</summary>
internal sealed class InexactNumber : Difference
{
    public override string Reason => "Ajv computes in doubles. By the schema itself (JSON Schema, 6.3: any precision) the number doesn't fit.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => place.Node.Kind == JsonValueKind.Number && RangeOf(place.Type) is { } range && !Fits(place, range) && FitsAsDouble(place, range)
            ? JsonTree.Scalar(Nearest(place, range))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Node.Kind != JsonValueKind.Number || RangeOf(place.Type) is not { } range
            ? null
            : JsonTree.Scalar((NumberText.IsInteger(place.Type) ? random.Next(3) : 0) switch
            {
                1 => $"{place.Node.Token}.{new string('0', 330)}1",
                2 => "1e-400",
                _ => (range.Most + 1).ToString(CultureInfo.InvariantCulture),
            });

    private static (BigInteger Least, BigInteger Most)? RangeOf(Type type)
        => type == typeof(decimal) ? (-(BigInteger.Pow(2, 96) - 1), BigInteger.Pow(2, 96) - 1)
            : NumberText.IsInteger(type) ? (Bound(type, "MinValue"), Bound(type, "MaxValue"))
            : null;

    private static BigInteger Bound(Type type, string name)
        => BigInteger.Parse(
            Convert.ToString(type.GetField(name)?.GetValue(null) ?? type.GetProperty(name)!.GetValue(null), CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture);

    private static bool Fits(Place place, (BigInteger Least, BigInteger Most) range)
        => place.Type == typeof(decimal)
            ? decimal.TryParse(place.Node.Token, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            : NumberText.WholeOf(place.Node.Token) is { } whole && whole >= range.Least && whole <= range.Most;

    private static bool FitsAsDouble(Place place, (BigInteger Least, BigInteger Most) range)
        => double.Parse(place.Node.Token, CultureInfo.InvariantCulture) is var number
            && number >= Rounded(range.Least)
            && number <= Rounded(range.Most)
            && (place.Type == typeof(decimal) || double.IsInteger(number));

    // The conversion of a BigInteger cuts off.
    private static double Rounded(BigInteger value)
        => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Nearest(Place place, (BigInteger Least, BigInteger Most) range)
        => BigInteger.Clamp(new BigInteger(double.Parse(place.Node.Token, CultureInfo.InvariantCulture)), range.Least, range.Most)
            .ToString(CultureInfo.InvariantCulture);
}
