using System.Globalization;
using System.Text.RegularExpressions;

namespace Keyway.Agents;

/// <summary>What plain scalars mean by the core schema (YAML 1.2.2, section 10.3.2). Whatever matches nothing is text: <c>yes</c> too.</summary>
internal static partial class YamlScalar
{
    public static YamlKind KindOf(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => YamlKind.Nothing,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlKind.Boolean,
        _ when WholeNumbers().IsMatch(plain) => YamlKind.WholeNumber,
        _ when Numbers().IsMatch(plain) => YamlKind.Number,
        _ => YamlKind.Text,
    };

    public static bool IsTrue(string boolean) => boolean[0] is 't' or 'T';

    /// <summary>Reads a whole number; null where 64 bits don't hold it.</summary>
    public static long? ReadWhole(string whole)
        => (whole.StartsWith("0x", StringComparison.Ordinal)
                ? long.TryParse(whole.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long value) && value >= 0
            : whole.StartsWith("0o", StringComparison.Ordinal)
                ? TryParseOctal(whole.AsSpan(2), out value)
            : long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            ? value
            : null;

    /// <summary>Reads a number of either kind; null where it isn't a finite one.</summary>
    public static double? ReadNumber(string number)
        => ReadWhole(number) is { } whole ? whole
            : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value
            : null;

    private static bool TryParseOctal(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        foreach (char digit in digits)
        {
            if (value > long.MaxValue >> 3)
            {
                return false;
            }

            value = (value << 3) + (digit - '0');
        }

        return true;
    }

    [GeneratedRegex(@"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumbers();

    [GeneratedRegex(
        @"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
