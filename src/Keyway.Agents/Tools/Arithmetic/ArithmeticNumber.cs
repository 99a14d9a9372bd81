using System.Globalization;

namespace Keyway.Agents;

/// <summary>Writes numbers for people and models.</summary>
internal static class ArithmeticNumber
{
    // Beyond it, digits before the point say more than is known.
    private const double LongestPlain = 1e21;

    /// <summary>Writes a number, rounded, without zeros at its end. Large ones have an exponent: <c>1.5E+30</c>.</summary>
    public static string Format(double value, int precision)
    {
        if (Math.Abs(value) >= LongestPlain)
        {
            return value.ToString("G15", CultureInfo.InvariantCulture);
        }

        string digits = value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{precision}"), CultureInfo.InvariantCulture);
        string shortest = precision == 0 ? digits : digits.TrimEnd('0').TrimEnd('.');
        return shortest is "-0" ? "0" : shortest;
    }
}
