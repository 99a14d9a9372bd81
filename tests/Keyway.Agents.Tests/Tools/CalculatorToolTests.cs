using System.Globalization;

namespace Keyway.Agents.Tests;

public sealed class CalculatorToolTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("100 / 10 / 5", "2")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("2 ** 3 ** 2", "512")]
    [InlineData("2**3^2", "512")]
    [InlineData("-2^2", "-4")]
    [InlineData("-2 ** 2", "-4")]
    [InlineData("(-2)^2", "4")]
    [InlineData("2^-2", "0.25")]
    [InlineData("2^--2", "4")]
    [InlineData("--3", "3")]
    [InlineData("-+-3", "3")]
    [InlineData("3 - -2", "5")]
    [InlineData("2 * -3", "-6")]
    [InlineData("2*3**2", "18")]
    [InlineData("7 // 2", "3")]
    [InlineData("-7 // 2", "-4")]
    [InlineData("7 // -2", "-4")]
    [InlineData("7 % 3", "1")]
    [InlineData("-7 % 3", "2")]
    [InlineData("7 % -3", "-2")]
    [InlineData("-6 % 3", "0")]
    [InlineData("5.5 % 2", "1.5")]
    [InlineData("2 * 7 // 3", "4")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1/3", "0.333333")]
    [InlineData("2/3", "0.666667")]
    [InlineData(".5 + 5.", "5.5")]
    [InlineData("1e3 + 1E-1", "1000.1")]
    [InlineData("1.5e+2", "150")]
    [InlineData("pi", "3.141593")]
    [InlineData("e", "2.718282")]
    [InlineData("2*e", "5.436564")]
    [InlineData("sqrt(16) + abs(-3)", "7")]
    [InlineData("floor(-2.5) + ceil(2.1)", "0")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(3.14159, 2)", "3.14")]
    [InlineData("min(3, 1, 2) + max(3, 1, 2)", "4")]
    [InlineData("min(5)", "5")]
    [InlineData("sin(pi/2) + cos(0) + tan(0)", "2")]
    [InlineData("ln(e) + log10(1000) + exp(0)", "5")]
    [InlineData("  1\t+\n2 ", "3")]
    [InlineData("-0", "0")]
    [InlineData("-0.0000001", "0")]
    [InlineData("2^53 + 1", "9007199254740992")]
    [InlineData("10^20", "100000000000000000000")]
    [InlineData("10^21", "1E+21")]
    [InlineData("1.5 * 10^30", "1.5E+30")]
    [InlineData("((((((((((1))))))))))", "1")]
    public async Task Expression_HasAValue(string expression, string expected)
        => Assert.Equal(expected, await CalculateAsync(expression));

    [Theory]
    [InlineData(0, "2")]
    [InlineData(1, "1.7")]
    [InlineData(6, "1.666667")]
    [InlineData(15, "1.666666666666667")]
    public async Task Precision_IsTheMostDigitsBehindThePoint(int precision, string expected)
    {
        Assert.Equal(expected, await RuntimeContext.Create().CallAsync("calculator", $$"""{ "expression": "5/3", "precision": {{precision}} }"""));
        Assert.Equal("100", await RuntimeContext.Create().CallAsync("calculator", $$"""{ "expression": "100", "precision": {{precision}} }"""));
    }

    [Theory]
    [InlineData("1 / 0", "At position 3: a division by zero has no result.")]
    [InlineData("1 // 0", "At position 3: a division by zero has no result.")]
    [InlineData("1 % (2 - 2)", "At position 3: a division by zero has no result.")]
    [InlineData("0 ^ -1", "At position 3: zero to a negative power is a division by zero, which has no result.")]
    [InlineData("10 ^ 400", "At position 4: the result is too large; numbers go up to about 1.8E+308.")]
    [InlineData("1e308 * 10", "At position 7: the result is too large; numbers go up to about 1.8E+308.")]
    [InlineData("1e400", "At position 1: the result is too large; numbers go up to about 1.8E+308.")]
    [InlineData("2 * exp(1000)", "At position 5: the result is too large; numbers go up to about 1.8E+308.")]
    [InlineData("sqrt(-1)", "At position 1: the result is no real number.")]
    [InlineData("ln(0)", "At position 1: the result is no real number.")]
    [InlineData("(-8) ^ 0.5", "At position 6: the result is no real number.")]
    [InlineData("round(1, 16)", "At position 1: the result is no real number.")]
    [InlineData("1 +", "At position 4: expected a number, a name, a sign or '(', but the expression ends.")]
    [InlineData("   ", "At position 4: expected a number, a name, a sign or '(', but the expression ends.")]
    [InlineData("1 + * 2", "At position 5: expected a number, a name, a sign or '(', got '*'.")]
    [InlineData("2 * * 3", "At position 5: expected a number, a name, a sign or '(', got '*'.")]
    [InlineData("1 2", "At position 3: expected an operator or the end, got '2'.")]
    [InlineData("2pi", "At position 2: expected an operator or the end, got 'p'.")]
    [InlineData("2e", "At position 2: expected an operator or the end, got 'e'.")]
    [InlineData("1,000", "At position 2: expected an operator or the end, got ','.")]
    [InlineData("(1 + 2", "At position 7: expected an operator or ')', for the '(' at position 1, but the expression ends.")]
    [InlineData("1)", "At position 2: expected an operator or the end, got ')'.")]
    [InlineData("()", "At position 2: expected a number, a name, a sign or '(', got ')'.")]
    [InlineData(".", "At position 1: expected a number, such as 0.5, got '.'.")]
    [InlineData("sqrt 4", "At position 6: expected '(' after the function sqrt, got '4'.")]
    [InlineData("sqrt(1, 2)", "At position 1: sqrt takes one argument, got 2.")]
    [InlineData("round(1, 2, 3)", "At position 1: round takes one argument or two, got 3.")]
    [InlineData("min()", "At position 5: expected a number, a name, a sign or '(', got ')'.")]
    [InlineData("1 = 1", "At position 3: expected an operator or the end, got '='.")]
    [InlineData("System.Exit(1)", "At position 1: 'System' is unknown. There are the constants pi, e and the functions sqrt, abs, round, floor, ceil, min, max, sin, cos, tan, ln, log10, exp.")]
    [InlineData("1 \0", "At position 3: expected an operator or the end, got '\0'.")]
    [InlineData("٣", "At position 1: expected a number, a name, a sign or '(', got '٣'.")]
    public void ExpressionWithoutAValue_SaysWhereAndWhy(string expression, string message)
    {
        var fault = Assert.Throws<ToolException>(() => CalculatorTool.Calculator(expression));

        Assert.Equal(("invalid_expression", message), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("2^")]
    [InlineData("sqrt(")]
    public void Depth_IsBounded(string piece)
    {
        string deep = string.Concat(Enumerable.Repeat(piece, ArithmeticParser.MaxLength / piece.Length));

        var fault = Assert.Throws<ToolException>(() => CalculatorTool.Calculator(deep));

        Assert.EndsWith("parentheses, signs and powers stand more than 100 deep inside each other.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Length_IsBounded()
    {
        string longest = string.Concat(Enumerable.Repeat("1+", 499)) + "11";

        Assert.Equal("510", await CalculateAsync(longest));
        Assert.Equal(ToolErrorCodes.InvalidArguments, (await RuntimeContext.Create().FailAsync("calculator", $$"""{ "expression": "{{longest}}1" }""")).Code);
        Assert.Throws<ToolException>(() => CalculatorTool.Calculator(longest + "1"));
    }

    [Fact]
    public void Culture_DoesntMatter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal("-0.5", CalculatorTool.Calculator("0.5 - 1"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Task<string> CalculateAsync(string expression)
        => RuntimeContext.Create().CallAsync("calculator", System.Text.Json.JsonSerializer.Serialize(new { expression }));
}
