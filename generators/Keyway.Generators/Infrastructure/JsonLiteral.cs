using System.Globalization;
using System.Text;

namespace Keyway.Generators.Infrastructure;

/// <summary>Turns constants into JSON (RFC 8259).</summary>
internal static class JsonLiteral
{
    /// <summary>Writes a constant; null where JSON has no such value.</summary>
    public static string? Constant(object? value) => value switch
    {
        null => "null",
        string text => String(text),
        char character => String(character.ToString()),
        bool boolean => boolean ? "true" : "false",
        double number => double.IsNaN(number) || double.IsInfinity(number) ? null : Number(number),
        float number => float.IsNaN(number) || float.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Writes a finite number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Writes a string (section 7).</summary>
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPaired = (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(value[i - 1]));
            text = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                _ when c < ' ' || (char.IsSurrogate(c) && !isPaired) => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
