using System.Globalization;
using System.Text;
using Keyway.Binding;

namespace Keyway.Tests.Binding;

/// <summary>Numbers of few digits are read by a division, and are the doubles that the framework reads.</summary>
public class ShortNumberTests
{
    [Fact]
    public void ShortNumbers_AreReadToTheBit()
    {
        var random = new Random(20261121);
        for (int i = 0; i < 100_000; i++)
        {
            string digits = random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 16))).ToString(CultureInfo.InvariantCulture);
            int point = random.Next(1, digits.Length + 1);
            string text = (random.Next(2) == 0 ? "-" : "") + (point == digits.Length ? digits : $"{digits[..point]}.{digits[point..]}");
            bool isShort = JsonNumber.TryReadShort(Encoding.UTF8.GetBytes(text), out double value);
            Assert.Equal(text.TrimStart('-').Length <= 15, isShort);
            Assert.True(!isShort || Same(text, value), $"{text} was read as {value:R}.");
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.1")]
    [InlineData("0.00000000000009")]
    [InlineData("0.0000000000009")]
    [InlineData("999999999999999")]
    [InlineData("-99999999999999.9")]
    [InlineData("9.0")]
    public void Edges_AreReadToTheBit(string text)
    {
        bool isShort = JsonNumber.TryReadShort(Encoding.UTF8.GetBytes(text), out double value);
        Assert.Equal(text.TrimStart('-').Length <= 15, isShort);
        Assert.True(!isShort || Same(text, value), $"{text} was read as {value:R}.");
    }

    [Theory]
    [InlineData("1e3")]
    [InlineData("1.5E-7")]
    [InlineData("9007199254740993")]
    [InlineData("0.000000000000001")]
    public void OtherNumbers_AreLeftToTheFramework(string text)
        => Assert.False(JsonNumber.TryReadShort(Encoding.UTF8.GetBytes(text), out _));

    private static bool Same(string text, double value)
        => BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) == BitConverter.DoubleToInt64Bits(value);
}
