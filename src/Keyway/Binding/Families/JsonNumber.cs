using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Finds numbers, in strings as well.</summary>
internal static class JsonNumber
{
    // As many nines are less than 2 to the power of 53, and all these powers of ten are doubles without a rest.
    private const int MostShortDigits = 15;

    private static readonly double[] s_powersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

    /// <summary>
    /// Returns the text of the number that a reader stands on, or of the number in the string that it stands on, if all
    /// of that string is one (RFC 8259, section 6); null otherwise.
    /// </summary>
    public static string? TextOf(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(json.ValueSpan);
            case JsonTokenType.String:
                string text = JsonText.Decode(ref json);
                return IsNumber(text) ? text : null;
            default:
                return null;
        }
    }

    /// <summary>Says whether a number is an integer, however many digits it is written with.</summary>
    /// <param name="number">A number of JSON.</param>
    public static bool IsWhole(string number)
    {
        ReadOnlySpan<char> digits = Mantissa(number);
        int last = digits.LastIndexOfAnyInRange('1', '9');
        if (last < 0)
        {
            return true;
        }

        // How far the last digit that counts stands to the right of the point.
        int point = digits.IndexOf('.');
        int place = point < 0 ? last + 1 - digits.Length : last < point ? last + 1 - point : last - point;
        return place <= (digits.Length == number.Length ? 0 : ExponentOf(number.AsSpan(digits.Length + 1)));
    }

    /// <summary>Says whether a number is zero, with a minus or without.</summary>
    /// <param name="number">A number of JSON.</param>
    public static bool IsZero(string number) => !Mantissa(number).ContainsAnyInRange('1', '9');

    /// <summary>
    /// Reads a number of few digits, as nearly all are: where digits and power of ten are doubles without a rest, one
    /// division rounds as IEEE 754 asks (Clinger, How to Read Floating Point Numbers Accurately, 1990). False for others.
    /// </summary>
    /// <param name="number">A number of JSON.</param>
    /// <param name="value">Takes its value.</param>
    public static bool TryReadShort(ReadOnlySpan<byte> number, out double value)
    {
        bool isNegative = number[0] == (byte)'-';
        ReadOnlySpan<byte> rest = isNegative ? number[1..] : number;
        long digits = 0;
        int point = rest.Length - 1;
        value = 0;
        if (rest.Length > MostShortDigits)
        {
            return false;
        }

        for (int i = 0; i < rest.Length; i++)
        {
            uint digit = (uint)rest[i] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (rest[i] == (byte)'.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        value = digits / s_powersOfTen[rest.Length - 1 - point];
        value = isNegative ? -value : value;
        return true;
    }

    private static ReadOnlySpan<char> Mantissa(string number)
    {
        int exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        return exponentAt < 0 ? number : number.AsSpan(0, exponentAt);
    }

    // Beyond a billion the sign alone decides: no text is that long.
    private static int ExponentOf(ReadOnlySpan<char> exponent)
        => int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value
            : exponent[0] == '-' ? int.MinValue
            : int.MaxValue;

    private static bool IsNumber(string text)
    {
        int at = text.StartsWith('-') ? 1 : 0;
        int integer = Digits(text, ref at);
        bool isNumber = integer == 1 || (integer > 1 && text[at - integer] != '0');
        if (isNumber && at < text.Length && text[at] == '.')
        {
            at++;
            isNumber = Digits(text, ref at) > 0;
        }

        if (isNumber && at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            isNumber = Digits(text, ref at) > 0;
        }

        return isNumber && at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }
}
