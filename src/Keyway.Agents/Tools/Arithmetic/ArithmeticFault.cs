using System.Globalization;

namespace Keyway.Agents;

/// <summary>What the calculator says of expressions that have no value.</summary>
internal static class ArithmeticFault
{
    private const string Code = "invalid_expression";

    /// <summary>Says what is wrong at a place.</summary>
    /// <param name="position">The place, from 0.</param>
    /// <param name="problem">What was expected and what came, as a sentence.</param>
    public static ToolException At(int position, string problem)
        => new(string.Create(CultureInfo.InvariantCulture, $"At position {position + 1}: {problem}")) { Code = Code };

    /// <summary>Returns a value, unless it is none or too large.</summary>
    /// <param name="position">Where it was calculated, from 0.</param>
    /// <param name="value">The value.</param>
    public static double Check(int position, double value)
        => double.IsNaN(value) ? throw At(position, "the result is no real number.")
            : double.IsInfinity(value) ? throw At(position, "the result is too large; numbers go up to about 1.8E+308.")
            : value;
}
