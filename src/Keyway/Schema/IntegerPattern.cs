using System.Globalization;
using System.Numerics;

namespace Keyway.Binding;

/// <summary>Says by a regular expression of ECMA-262 which texts are integers of a type, without needless zeros.</summary>
internal static class IntegerPattern
{
    public static string Of(BigInteger minimum, BigInteger maximum)
    {
        IEnumerable<string> alternatives = ["0", .. UpTo(maximum), .. UpTo(-minimum).Select(text => "-" + text)];
        return $"^(?:{string.Join('|', alternatives)})$";
    }

    /// <summary>Returns the numbers from 1 up to a greatest one: those of fewer digits, then those that stay below it at a digit.</summary>
    private static IEnumerable<string> UpTo(BigInteger greatest)
    {
        if (greatest <= 0)
        {
            yield break;
        }

        string digits = greatest.ToString(CultureInfo.InvariantCulture);
        if (digits.Length > 1)
        {
            yield return $"[1-9]{Any(0, digits.Length - 2)}";
        }

        for (int i = 0; i < digits.Length; i++)
        {
            char least = i == 0 ? '1' : '0';
            char most = (char)(digits[i] - (i == digits.Length - 1 ? 0 : 1));
            if (least <= most)
            {
                string digit = least == most ? $"{least}" : $"[{least}-{most}]";
                int rest = digits.Length - i - 1;
                yield return $"{digits[..i]}{digit}{Any(rest, rest)}";
            }
        }
    }

    private static string Any(int least, int most) => (least, most) switch
    {
        (_, 0) => "",
        (1, 1) => "[0-9]",
        _ when least == most => $"[0-9]{{{least}}}",
        _ => $"[0-9]{{{least},{most}}}",
    };
}
