using System.Globalization;
using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>1e400</c> where a floating-point number is asked for.</summary>
internal sealed class InfiniteNumber : Difference
{
    public override string Reason => "A number that would become Infinity is out of range, as the schema says; Infinity can't be written back.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => NumberText.IsFloat(place.Type) && place.Node.Kind == JsonValueKind.Number && IsInfinite(place.Type, place.Node.Token)
            ? JsonTree.Scalar("0")
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => NumberText.IsFloat(place.Type) && place.Node.Kind == JsonValueKind.Number
            ? JsonTree.Scalar(random.Next(4) switch
            {
                0 => "1e400",
                1 => "-1E+309",
                2 => "1" + new string('0', 320),
                _ => "3.5e38",
            })
            : null;

    private static bool IsInfinite(Type type, string number)
        => type == typeof(float)
            ? float.IsInfinity(float.Parse(number, CultureInfo.InvariantCulture))
            : double.IsInfinity(double.Parse(number, CultureInfo.InvariantCulture));
}
