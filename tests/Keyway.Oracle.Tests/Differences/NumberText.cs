using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>What numbers are, whichever way they are spelled.</summary>
internal static partial class NumberText
{
    // A number that is longer is no integer of 128 bits, or zero.
    private const int MostZeros = 400;

    private static readonly HashSet<Type> s_signed = [typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(Int128)];
    private static readonly HashSet<Type> s_unsigned = [typeof(byte), typeof(ushort), typeof(uint), typeof(ulong), typeof(UInt128)];

    public static bool IsWide(Type type) => type == typeof(Int128) || type == typeof(UInt128);

    public static bool IsSigned(Type type) => s_signed.Contains(type);

    public static bool IsInteger(Type type) => s_signed.Contains(type) || s_unsigned.Contains(type);

    public static bool IsFloat(Type type) => type == typeof(float) || type == typeof(double);

    public static bool IsNumber(Type type) => IsInteger(type) || IsFloat(type) || type == typeof(decimal);

    /// <summary>Returns the number that stands in a node, in a string too; null where there is none.</summary>
    public static string? Of(JsonTree node)
        => node.Kind == JsonValueKind.Number ? node.Token : node.Text is { } text && Json().IsMatch(text) ? text : null;

    /// <summary>Returns the integer that a number is; null where it has a fraction, or is far too large.</summary>
    /// <param name="number">A number of JSON.</param>
    public static BigInteger? WholeOf(string number)
    {
        Match match = Json().Match(number);
        string fraction = match.Groups["fraction"].Value;
        BigInteger digits = Parse(match.Groups["sign"].Value + match.Groups["integer"].Value + fraction);
        BigInteger exponent = Parse("0" + match.Groups["exponent"].Value) * (match.Groups["minus"].Success ? -1 : 1) - fraction.Length;
        if (digits.IsZero)
        {
            return BigInteger.Zero;
        }

        if (exponent > MostZeros || -exponent > number.Length)
        {
            return null;
        }

        BigInteger power = BigInteger.Pow(10, (int)BigInteger.Abs(exponent));
        return exponent.Sign >= 0 ? digits * power
            : (digits % power).IsZero ? digits / power
            : null;
    }

    private static BigInteger Parse(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>RFC 8259, section 6.</summary>
    [GeneratedRegex(@"\A(?<sign>-?)(?<integer>0|[1-9][0-9]*)(\.(?<fraction>[0-9]+))?([eE]((?<minus>-)|\+)?(?<exponent>[0-9]+))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Json();
}
