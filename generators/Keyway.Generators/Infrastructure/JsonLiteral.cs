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
        string text => IsUnicode(text) ? String(text) : null,
        char character => char.IsSurrogate(character) ? null : String(character.ToString()),
        bool boolean => boolean ? "true" : "false",
        double number => double.IsNaN(number) || double.IsInfinity(number) ? null : Number(number),
        float number => float.IsNaN(number) || float.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Says whether each half of a surrogate pair has its other half, without which text is no JSON (section 8.2).</summary>
    public static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !IsPaired(text, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a finite number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Writes a string (section 7).</summary>
    public static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            text = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                _ when c < ' ' || (char.IsSurrogate(c) && !IsPaired(value, i)) => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    private static bool IsPaired(string text, int index)
        => (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            || (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));
}
