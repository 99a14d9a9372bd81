using System.Globalization;
using System.Text.Json;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Tests.Infrastructure;

public class LiteralTests
{
    public static TheoryData<object> Constants =>
    [
        0, -1, int.MinValue, int.MaxValue, 0L, long.MinValue, long.MaxValue, 5u, uint.MaxValue, 5UL, ulong.MaxValue,
        0.1, -0.5, 1e300, 1e-300, double.MaxValue, double.Epsilon, 0.1f, float.MaxValue, float.Epsilon, 1.50m, decimal.MaxValue, decimal.MinValue,
        true, false, 'a', '\'', '"', '\\', '\0', '\n', '\u2028', '\ud800', "", "text", "\"\\\0\n\u0085",
    ];

    [Theory]
    [MemberData(nameof(Constants))]
    public void Constant_ReadsBackAsTheSame(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        object? read = Evaluate(Literal.Constant(value));

        Assert.Equal(value, read);
        Assert.IsType(value.GetType(), read);
    }

    [Theory]
    [InlineData(double.NaN, "double.NaN")]
    [InlineData(double.PositiveInfinity, "double.PositiveInfinity")]
    [InlineData(double.NegativeInfinity, "double.NegativeInfinity")]
    [InlineData(float.NaN, "float.NaN")]
    [InlineData(float.PositiveInfinity, "float.PositiveInfinity")]
    [InlineData(float.NegativeInfinity, "float.NegativeInfinity")]
    [InlineData(null, "null")]
    public void SpecialConstant_HasItsName(object? value, string expected) => Assert.Equal(expected, Literal.Constant(value));

    [Fact]
    public void SmallIntegers_HaveNoSuffix() => Assert.Equal(["1", "1", "1", "-1"], new object[] { (byte)1, (sbyte)1, (ushort)1, (short)-1 }.Select(Literal.Constant));

    [Fact]
    public void OtherObject_Throws() => Assert.Throws<ArgumentException>(() => Literal.Constant(new object()));

    [Fact]
    public void EveryCharacter_ReadsBackAsTheSame()
    {
        string all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)) + "\ud83d\ude00";

        string literal = Literal.String(all);

        Assert.Equal(all, Evaluate(literal));
        Assert.DoesNotContain(literal, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e');
    }

    [Fact]
    public void Utf8_ReplacesHalfAPair() => Assert.Equal("\"a\ufffd\ud83d\ude00\"u8", Literal.Utf8("a\ud800\ud83d\ude00"));

    [Fact]
    public void Xml_IsOneLineOfText()
        => Assert.Equal("a &lt;b&gt; &amp;   c   ", Literal.Xml("a <b> &\r\n\u2028c\0\u0085\ud800"));

    [Fact]
    public void Numbers_DontDependOnCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("0.5d", Literal.Constant(0.5));
            Assert.Equal("1.5m", Literal.Constant(1.5m));
            Assert.Equal("0.5", JsonLiteral.Constant(0.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Json_ReadsBackAsTheSame()
    {
        string all = string.Concat(Enumerable.Range(0, 0xd800).Select(c => (char)c)) + "\ud83d\ude00";

        Assert.Equal(all, JsonSerializer.Deserialize<string>(JsonLiteral.String(all)));
        Assert.Equal("\"a\\ud800b\\udc00\ud83d\ude00\"", JsonLiteral.String("a\ud800b\udc00\ud83d\ude00"));
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [InlineData('"', "\"\\\"\"")]
    [InlineData(1e21, "1E+21")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(0.1f, "0.1")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    [InlineData(double.NaN, null)]
    [InlineData(float.PositiveInfinity, null)]
    public void Json_HasConstants(object? value, string? expected) => Assert.Equal(expected, JsonLiteral.Constant(value));

    private static object? Evaluate(string literal)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"class C {{ void M() {{ var x = {literal}; }} }}");
        ExpressionSyntax expression = tree.GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>().Single().Value;
        var compilation = CSharpCompilation.Create("Literals", [tree], RuntimeReferences.All);
        return compilation.GetSemanticModel(tree).GetConstantValue(expression).Value;
    }
}
