using System.Text.Json;

namespace Keyway.Generators.Tests.Binding;

/// <summary>What is declared is enforced, and the schema says as much of it as it can.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("[Length(2, 8), MinLength(3), MaxLength(9)] string x", "minLength 3, maxLength 8")]
    [InlineData("[MinLength(3), MaxLength(9), Length(2, 8)] string x", "minLength 3, maxLength 8")]
    [InlineData("[StringLength(7, MinimumLength = 1), Length(2, 8)] string x", "minLength 2, maxLength 7")]
    [InlineData("[StringLength(9), MaxLength(4)] string x", "maxLength 4")]
    [InlineData("[MaxLength(4), StringLength(9)] string x", "maxLength 4")]
    [InlineData("[MaxLength(4), Length(1, 9)] int[] x", "minItems 1, maxItems 4")]
    [InlineData("[MaxLength(-1)] string x", "")]
    [InlineData("[MaxLength(-1), MinLength(2)] string x", "minLength 2")]
    public void SeveralLengths_AreTheTightestInTheSchema(string parameter, string expected)
    {
        using LoadedAssembly loaded = Run($"public static class Tools {{ [Tool] public static string? Run({parameter}) => null; }}");

        Assert.Equal(expected, Keywords(loaded, "x", "minLength", "maxLength", "minItems", "maxItems"));
    }

    [Theory]
    [InlineData("[property: Range(1, 10)] [Range(5, 20)]", "int", "minimum 5, maximum 10")]
    [InlineData("[property: Range(5, 20)] [Range(1, 10)]", "int", "minimum 5, maximum 10")]
    [InlineData("[property: Range(5, 20, MinimumIsExclusive = true)] [Range(5, 10, MaximumIsExclusive = true)]", "int", "exclusiveMinimum 5, exclusiveMaximum 10")]
    [InlineData("[property: Range(5, 20)] [Range(5, 20, MinimumIsExclusive = true, MaximumIsExclusive = true)]", "int", "exclusiveMinimum 5, exclusiveMaximum 20")]
    [InlineData("[property: Range(5, 20)] [Range(1, 30, MinimumIsExclusive = true, MaximumIsExclusive = true)]", "int", "minimum 5, maximum 20")]
    [InlineData("[property: Range(0.5, 9.5)] [Range(1, 30)]", "double", "minimum 1, maximum 9.5")]
    public async Task SeveralRanges_AreTheTightestInTheSchemaAndAtTheCall(string annotations, string type, string expected)
    {
        using LoadedAssembly loaded = Run(
            $"public record M({annotations} {type} X); public static class Tools {{ [Tool] public static string Run([FromArguments] M m) => \"ran\"; }}");

        Assert.Equal(expected, Keywords(loaded, "x", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"));
        Assert.Equal("ran", await loaded.Call("run", """{"x":7}"""));
        Assert.NotEqual("ran", await loaded.Call("run", """{"x":21}"""));
        Assert.NotEqual("ran", await loaded.Call("run", """{"x":0}"""));
    }

    [Theory]
    [InlineData("double", "[Range(0.0, double.PositiveInfinity)]", "minimum 0, maximum 1.7976931348623157E+308", true, false)]
    [InlineData("double?", "[Range(0.0, double.PositiveInfinity, MaximumIsExclusive = true)]", "minimum 0, maximum 1.7976931348623157E+308", true, false)]
    [InlineData("int", "[Range(0.0, double.PositiveInfinity)]", "minimum 0, maximum 2147483647", true, false)]
    [InlineData("float", "[Range(double.NegativeInfinity, 1e9)]", "minimum -3.4028235E+38, maximum 1000000000", false, true)]
    [InlineData("double", "[Range(double.NegativeInfinity, double.PositiveInfinity)]", "minimum -1.7976931348623157E+308, maximum 1.7976931348623157E+308", false, false)]
    public async Task InfiniteBound_LeavesTheSchemaToTheType(string type, string range, string expected, bool hasMinimum, bool hasMaximum)
    {
        using LoadedAssembly loaded = Run(
            $"public class M {{ {range} public {type} X {{ get; set; }} }} public static class Tools {{ [Tool] public static string Run([FromArguments] M m) => \"ran\"; [Tool] public static string Alone({range} {type} x) => \"ran\"; }}");

        Assert.Equal(expected, Keywords(loaded, "x", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"));
        foreach (string tool in new[] { "run", "alone" })
        {
            Assert.Equal("ran", await loaded.Call(tool, """{"x":1000000}"""));
            Assert.Equal(hasMinimum, await loaded.Call(tool, """{"x":-1000000}""") != "ran");
            Assert.Equal(hasMaximum, await loaded.Call(tool, """{"x":2000000000}""") != "ran");
        }
    }

    [Fact]
    public async Task MaxLengthWithoutLimit_TakesEverything()
    {
        using LoadedAssembly loaded = Run("public static class Tools { [Tool] public static string Run([MaxLength(-1)] string x) => x; }");

        Assert.Equal("abc", await loaded.Call("run", """{"x":"abc"}"""));
    }

    [Theory]
    [InlineData("int x = 'a'", "97", "97")]
    [InlineData("double x = 'a'", "97", "97")]
    [InlineData("double x = 1", "1", "1")]
    [InlineData("float x = 16777217", "16777216", "16777216")]
    [InlineData("long? x = 'a'", "97", "97")]
    [InlineData("byte x = (byte)'a'", "97", "97")]
    [InlineData("[Optional, DefaultParameterValue('a')] int x", "97", "97")]
    [InlineData("[Optional, DefaultParameterValue(1)] double x", "1", "1")]
    [InlineData("E x = (E)2", "B", "\"B\"")]
    [InlineData("E? x = E.B", "B", "\"B\"")]
    public async Task DefaultOfAnotherType_IsTheParameters(string parameter, string expected, string json)
    {
        using LoadedAssembly loaded = Run(
            $"public enum E : byte {{ A = 1, B }} public static class Tools {{ [Tool] public static string Run({parameter}) => $\"{{x}}\"; }}");

        Assert.Equal(expected, await loaded.Call("run", "{}"));
        Assert.Equal($"default {json}", Keywords(loaded, "x", "default"));
    }

    [Theory]
    [InlineData("public int X { get; init; } = 'a';", "97", "default 97")]
    [InlineData("public long? X { get; init; } = 'a';", "97", "default 97")]
    [InlineData("public double X { get; set; } = 'a';", "97", "default 97")]
    [InlineData("public double X { get; set; } = 9007199254740993;", "9007199254740992", "default 9007199254740992")]
    [InlineData("public double X { get; set; } = 0.1f;", "0.10000000149011612", "default 0.10000000149011612")]
    [InlineData("public float X { get; set; } = 16777217;", "16777216", "default 16777216")]
    [InlineData("public ulong X { get; set; } = 5;", "5", "default 5")]
    [InlineData("public sbyte X { get; set; } = -5;", "-5", "default -5")]
    [InlineData("public string? X { get; set; } = \"a\";", "a", "default \"a\"")]
    [InlineData("public W X { get; set; } = 5;", "W5", "")]
    public async Task InitialValueOfAnotherType_IsTheMembers(string member, string expected, string json)
    {
        using LoadedAssembly loaded = Run(
            "public class W { public int V { get; set; } public static implicit operator W(int v) => new() { V = v }; public override string ToString() => $\"W{V}\"; }"
            + $"public class M {{ {member} }} public static class Tools {{ [Tool] public static string Run([FromArguments] M m) => FormattableString.Invariant($\"{{m.X}}\"); }}");

        Assert.Equal(expected, await loaded.Call("run", "{}"));
        Assert.Equal(json, Keywords(loaded, "x", "default"));
    }

    [Theory]
    [InlineData("public class M { public int X { get; set; } = 5; public M() { X = 7; } }", "7", "")]
    [InlineData("public class M { public int X { get; set; } = 5; public M() => X = 7; }", "7", "")]
    [InlineData("public class M { public int X { get; set; } = 5; public M() { } }", "5", "default 5")]
    [InlineData("public class M { public int X { get; set; } = 5; public M() : this(7) { } private M(int x) { X = x; } }", "7", "")]
    [InlineData("public class M { public int X { get; set; } = 5; public M() : this(7) { } private M(int x) { } }", "5", "default 5")]
    [InlineData("public class M { public int X { get; set; } = 5; public M(string? y = null) { Y = y; X = 7; } public string? Y { get; } }", "7", "")]
    [InlineData("public class M(string? y = null) { public int X { get; set; } = 5; public string? Y => y; }", "5", "default 5")]
    [InlineData("public record M(string? Y = null) { public int X { get; init; } = 5; }", "5", "default 5")]
    [InlineData("public class B { public int X { get; set; } = 5; public B() { X = 7; } } public class M : B;", "7", "")]
    [InlineData("public class B { public int X { get; set; } = 5; public B(int x = 7) { X = x; } } public class M : B { public M() : base() { } }", "7", "")]
    [InlineData("public record B(int Z) { public int X { get; set; } = 5; } public record M(string? Y = null) : B(7);", "5", "default 5")]
    [InlineData("public class B { public int X { get; set; } = 5; public B(int x) { X = x; } } public class M(string? y = null) : B(7) { public string? Y => y; }", "7", "")]
    [InlineData("public class B { public virtual int X { get; set; } public B() { X = 7; } } public class M : B { public override int X { get; set; } = 5; }", "7", "")]
    [InlineData("public struct M { public int X { get; set; } = 5; public M() { } }", "5", "default 5")]
    [InlineData("public struct M { public int X { get; set; } = 5; public M(string y) { } }", "0", "")]
    [InlineData("public record struct M(string? Y) { public int X { get; set; } = 5; }", "0", "")]
    public async Task InitialValueThatAConstructorMayChange_IsNoDefault(string model, string expected, string json)
    {
        using LoadedAssembly loaded = Run($"{model} public static class Tools {{ [Tool] public static string Run([FromArguments] M m) => $\"{{m.X}}\"; }}");

        Assert.Equal(expected, await loaded.Call("run", "{}"));
        Assert.Equal(json, Keywords(loaded, "x", "default"));
    }

    [Theory]
    [InlineData("public static class Tools { [Tool] public static int Run(byte x = 500) => x; }", "CS1750")]
    [InlineData("public class M { public byte X { get; set; } = 500; } public static class Tools { [Tool] public static int Run(M m) => m.X; }", "CS0031")]
    [InlineData("public class M { public int X { get; set; } = \"a\"; } public static class Tools { [Tool] public static int Run(M m) => m.X; }", "CS0029")]
    public void DefaultThatCantBe_IsTheCompilersToReport(string source, string error)
        => (Author.Writes(source) with { ExpectedErrors = [error] }).RunGuarded();

    private static LoadedAssembly Run(string source)
        => Author.Runs("using System.Runtime.InteropServices;" + source + " [PluginRegistry] public static partial class Plugin;").Load();

    private static string Keywords(LoadedAssembly loaded, string argument, params string[] names)
    {
        JsonElement schema = loaded.Find("run").InputSchema.ToJsonElement().GetProperty("properties").GetProperty(argument);
        return string.Join(", ", schema.EnumerateObject().Where(keyword => names.Contains(keyword.Name)).Select(keyword => $"{keyword.Name} {keyword.Value.GetRawText()}"));
    }
}
