using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>5.0</c>, <c>5e0</c>, in strings too, and <c>-0</c> for what has no sign.</summary>
internal sealed partial class IntegerSpelling : Difference
{
    public override string Reason => "Models write 5.0 where an integer is asked for, and JSON Schema says that this is one.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => NumberText.IsInteger(place.Type)
            && NumberText.Of(place.Node) is { } number
            && (NumberText.IsSigned(place.Type) || NumberText.IsWide(place.Type) ? !Signed().IsMatch(number) : !Unsigned().IsMatch(number))
            && NumberText.WholeOf(number) is { } whole
                ? JsonTree.Scalar(whole.ToString(CultureInfo.InvariantCulture))
                : null;

    public override JsonTree? Provoke(Place place, Random random)
    {
        if (!NumberText.IsInteger(place.Type) || place.Node.Kind != JsonValueKind.Number)
        {
            return null;
        }

        string digits = place.Node.Token;
        string spelled = random.Next(6) switch
        {
            0 => $"{digits}.0",
            1 => $"{digits}e0",
            2 => $"{digits}.000E+0",
            3 => $"{digits}00e-2",
            4 => $"{(BigInteger.Parse(digits, CultureInfo.InvariantCulture).Sign < 0 ? "-" : "")}0.{digits.TrimStart('-')}e{digits.TrimStart('-').Length}",
            _ => "-0",
        };
        return JsonTree.Scalar(random.Next(3) == 0 ? $"\"{spelled}\"" : spelled);
    }

    [GeneratedRegex(@"\A-?[0-9]+\z")]
    private static partial Regex Signed();

    // Up to 64 bits the oracle doesn't read a minus here, and whatever has one besides zero is out of range.
    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex Unsigned();
}
