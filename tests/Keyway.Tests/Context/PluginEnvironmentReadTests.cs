using System.Globalization;

namespace Keyway.Tests.Context;

public class PluginEnvironmentReadTests
{
    [Fact]
    public void Missing_IsNullOrTheDefault()
    {
        PluginEnvironment environment = PluginEnvironment.Empty;
        Assert.Null(environment.GetString("X"));
        Assert.Null(environment.GetInt32("X"));
        Assert.Null(environment.GetDouble("X"));
        Assert.Null(environment.GetBoolean("X"));
        Assert.Null(environment.GetList("X"));
        Assert.Equal("d", environment.GetString("X", "d"));
        Assert.Equal(3, environment.GetInt32("X", 3));
        Assert.Equal(0.5, environment.GetDouble("X", 0.5));
        Assert.True(environment.GetBoolean("X", true));
        Assert.False(environment.GetBoolean("X", false));
        Assert.Equal(["d"], environment.GetList("X", ["d"]));
    }

    [Fact]
    public void Present_WinsOverTheDefault()
    {
        PluginEnvironment environment = new([new("S", ""), new("I", "0"), new("D", "0"), new("B", "no"), new("L", "")]);
        Assert.Equal("", environment.GetString("S", "d"));
        Assert.Equal(0, environment.GetInt32("I", 3));
        Assert.Equal(0.0, environment.GetDouble("D", 3));
        Assert.False(environment.GetBoolean("B", true));
        Assert.Empty(environment.GetList("L", ["d"]));
    }

    [Fact]
    public void String_IsTakenAsItIs() => Assert.Equal(" a ", Of(" a ").GetString("X"));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData(" +7 ", 7)]
    [InlineData("2147483647", int.MaxValue)]
    public void Int32_Reads(string text, int expected) => Assert.Equal(expected, Of(text).GetInt32("X"));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1.0")]
    [InlineData("1,000")]
    [InlineData("2147483648")]
    [InlineData("0x10")]
    public void Int32_ThatDoesNotParse_IsAFaultAndNeverTheDefault(string text)
    {
        var fault = Assert.Throws<FormatException>(() => Of(text).GetInt32("X"));
        Assert.Equal($"The environment value 'X' is not a 32-bit integer: '{text}'.", fault.Message);
        Assert.Throws<FormatException>(() => Of(text).GetInt32("X", 3));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData(" -1e-3 ", -0.001)]
    [InlineData("12", 12.0)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("NaN", double.NaN)]
    public void Double_Reads(string text, double expected) => Assert.Equal(expected, Of(text).GetDouble("X"));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("1,000.5")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public void Double_ThatDoesNotParse_IsAFaultAndNeverTheDefault(string text)
    {
        var fault = Assert.Throws<FormatException>(() => Of(text).GetDouble("X"));
        Assert.Equal($"The environment value 'X' is not a number: '{text}'.", fault.Message);
        Assert.Throws<FormatException>(() => Of(text).GetDouble("X", 3));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("Yes", true)]
    [InlineData(" on\t", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData(" NO ", false)]
    [InlineData("off", false)]
    public void Boolean_Reads(string text, bool expected) => Assert.Equal(expected, Of(text).GetBoolean("X"));

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("y")]
    [InlineData("truee")]
    [InlineData("enabled")]
    public void Boolean_OfOtherWords_IsAFaultAndNeverTheDefault(string text)
    {
        var fault = Assert.Throws<FormatException>(() => Of(text).GetBoolean("X"));
        Assert.Equal(
            $"The environment value 'X' is not one of true, 1, yes, on, false, 0, no, off: '{text}'.", fault.Message);
        Assert.Throws<FormatException>(() => Of(text).GetBoolean("X", true));
    }

    [Theory]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData(" a , b b ,, c ,", "a|b b|c")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData(" , ,", "")]
    public void List_SplitsTrimsAndDropsEmpties(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Of(text).GetList("X")!));

    [Fact]
    public void Reading_DoesNotDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(1.5, Of("1.5").GetDouble("X"));
            Assert.Throws<FormatException>(() => Of("1,5").GetDouble("X"));
            CultureInfo tilde = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            tilde.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = tilde;
            Assert.Equal(-5, Of("-5").GetInt32("X"));
            Assert.Throws<FormatException>(() => Of("~5").GetInt32("X"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static PluginEnvironment Of(string text) => new([new("X", text)]);
}
