using System.Globalization;
using System.Text;

namespace Keyway.Generators.Infrastructure;

/// <summary>Turns values into C# source. The only way by which text from users reaches emitted code.</summary>
internal static class Literal
{
    /// <summary>Writes a string literal; <c>null</c> for null.</summary>
    public static string String(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        var text = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
            }
            else
            {
                Append(text, c);
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>Writes a UTF-8 literal.</summary>
    /// <remarks>Half a surrogate pair has no UTF-8: the replacement character stands for it, as everywhere in .NET.</remarks>
    public static string Utf8(string value) => String(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value))) + "u8";

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>Writes a constant of a primitive type as an expression of exactly that type.</summary>
    public static string Constant(object? value) => value switch
    {
        null => "null",
        string text => String(text),
        bool boolean => Boolean(boolean),
        char character => CharacterLiteral(character),
        float number => Single(number),
        double number => Double(number),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Expected a constant of a primitive type, got a {value.GetType()}.", nameof(value)),
    };

    /// <summary>Writes a number of <see cref="double"/> that reads back as the same.</summary>
    public static string Double(double value)
        => double.IsNaN(value) ? "double.NaN"
            : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
            : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
            : value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>Escapes text for comments and XML documentation, on one line.</summary>
    public static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            xml = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                _ when IsUnsafe(c) => xml.Append(' '),
                _ => xml.Append(c),
            };
        }

        return xml.ToString();
    }

    private static string Single(float value)
        => float.IsNaN(value) ? "float.NaN"
            : float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
            : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
            : value.ToString("R", CultureInfo.InvariantCulture) + "f";

    private static string CharacterLiteral(char value)
    {
        string escaped = value switch
        {
            '\'' => "\\'",
            '"' => "\"",
            _ => Append(new StringBuilder(), value).ToString(),
        };
        return $"'{escaped}'";
    }

    private static StringBuilder Append(StringBuilder text, char c) => c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        '\0' => text.Append("\\0"),
        _ when IsUnsafe(c) => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
        _ => text.Append(c),
    };

    // Line separators end a line for the compiler as well, half a surrogate pair can't stand in a file, and what has no
    // width can make code read as what it isn't.
    private static bool IsUnsafe(char c)
        => char.IsControl(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
