using System.ComponentModel.DataAnnotations;

namespace Keyway.Agents;

/// <summary>The tool <c>calculator</c>.</summary>
internal static class CalculatorTool
{
    /// <summary>
    /// Calculates an arithmetic expression and returns the number. It knows + - * / and parentheses, // (division rounded down), %
    /// (what that leaves, with the sign of the divisor), ^ or ** (power), the constants pi and e, and the functions sqrt, abs, round,
    /// floor, ceil, min, max, sin, cos, tan (radians), ln, log10 and exp. A power comes before a minus sign: -2^2 is -4.
    /// </summary>
    /// <param name="expression">The expression, such as (1 + sqrt(5)) / 2.</param>
    /// <param name="precision">How many digits behind the point to round to; zeros at the end are left out.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Calculator([Length(1, ArithmeticParser.MaxLength)] string expression, [Range(0, 15)] int precision = 6)
        => ArithmeticNumber.Format(ArithmeticParser.Evaluate(expression), precision);
}
