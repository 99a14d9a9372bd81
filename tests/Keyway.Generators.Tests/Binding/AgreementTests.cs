using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Keyway.Generators.Tests.Binding;

/// <summary>What the schema takes binds, what is declared holds in every form, and what the schema can't say is listed.</summary>
public class AgreementTests
{
    private const string Marks =
        "[AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public class NotAttribute(int denied) : ValidationAttribute "
        + "{ public override bool IsValid(object? value) => !Equals(value, denied); } "
        + "public class OwnAttribute(int denied) : NotAttribute(denied) { public override object TypeId => this; } ";

    [Theory]
    [InlineData("public class M : B { [Not(3), Own(4)] public override int X { get; set; } }", 2, 3, 4)]
    [InlineData("public class M : B { [Own(4)] public override int X { get; set; } }", 1, 2, 4)]
    [InlineData("public class M : B { public override int X { get; set; } }", 1, 2)]
    [InlineData("public class M : B { [Not(3), Not(4)] public override int X { get; set; } }", 2, 3, 4)]
    public async Task InheritedAnnotation_IsReplacedByOneOfItsClass_UnlessItHasATypeId(string model, params int[] expected)
    {
        using LoadedAssembly loaded = Run(
            $"{Marks} public class B {{ [Not(1), Own(2)] public virtual int X {{ get; set; }} }} {model} "
            + "public static class Tools { [Tool] public static string Run([FromArguments] M m) => \"ran\"; }");

        List<int> refused = [];
        for (int x = 1; x <= 5; x++)
        {
            refused.AddRange((await Faults(loaded, "run", $"{{\"x\":{x}}}")).Select(_ => x));
        }

        Assert.Equal(expected, refused);
    }

    [Fact]
    public async Task AnnotationThatDerivesFromRequired_IsAskedWhereAMemberIsAbsent()
    {
        using LoadedAssembly loaded = Run(
            "public class MustAttribute : RequiredAttribute; public class M { [Must] public string? X { get; set; } } "
            + "public static class Tools { [Tool] public static string Run(M m) => \"ran\"; [Tool] public static string Alone([Must] string? x) => \"ran\"; }");

        string expected = "/m/x invalid_value a valid value (The x field is required)";
        Assert.Equal(expected, await One(loaded, "run", """{"m":{}}"""));
        Assert.Equal(expected, await One(loaded, "run", """{"m":{"x":null}}"""));
        Assert.Equal(expected, await One(loaded, "run", """{"m":{"x":" "}}"""));
        Assert.Equal(expected, await One(loaded, "run", Values("m", Activator.CreateInstance(loaded.Type("M")))));
        Assert.Equal("ran", await loaded.Call("run", """{"m":{"x":"a"}}"""));
        Assert.Equal("/x missing a value", await One(loaded, "alone", "{}"));
        Assert.Contains("\"required\":[\"x\"]", loaded.Find("alone").InputSchema.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? Rest { get; set; }", "")]
    [InlineData("", "JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip), ")]
    public async Task ConcreteBaseThatTakesOtherMembers_HasNoDiscriminator(string rest, string handling)
    {
        using LoadedAssembly loaded = Run(
            $"[{handling}JsonDerivedType(typeof(D), \"d\")] public class B {{ public int X {{ get; set; }} {rest} }} public class D : B; "
            + "public static class Tools { [Tool] public static string Run(B b) => b.GetType().Name; }");

        JsonElement[] branches = [.. Property(loaded, "b").GetProperty("anyOf").EnumerateArray()];
        Assert.Equal(JsonValueKind.False, branches[^1].GetProperty("properties").GetProperty("$type").ValueKind);
        string names = branches[^1].GetProperty("propertyNames").GetProperty("pattern").GetString()!;
        Assert.Equal([true, false, true, true], new[] { "$type", "$TYPE", "x", "y" }.Select(name => Regex.IsMatch(name, names)));
        Assert.Equal("D", await loaded.Call("run", """{"b":{"$type":"d"}}"""));
        Assert.Equal("B", await loaded.Call("run", """{"b":{"y":1}}"""));
        Assert.StartsWith("/b/$type invalid_value", await One(loaded, "run", """{"b":{"$type":"e"}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? Rest { get; set; }", "")]
    [InlineData("", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]")]
    public async Task NameInAnotherCase_BesideOtherMembers_IsNoOtherMember(string rest, string handling)
    {
        using LoadedAssembly loaded = Run(
            $"{handling} public class M {{ public int Ab {{ get; set; }} [JsonPropertyName(\"1.\")] public int One {{ get; set; }} {rest} }} "
            + "public static class Tools { [Tool] public static string Run(M m) => $\"{m.Ab}\"; }");

        string pattern = Property(loaded, "m").GetProperty("propertyNames").GetProperty("pattern").GetString()!;
        Assert.Equal([true, false, false, true, true], new[] { "ab", "Ab", "AB", "abc", "1." }.Select(name => Regex.IsMatch(name, pattern)));
        Assert.Equal("7", await loaded.Call("run", """{"m":{"AB":7,"abc":1}}"""));
        Assert.Equal("/m/AB duplicate ab once", await One(loaded, "run", """{"m":{"ab":1,"AB":7}}"""));
        Assert.Equal("/m/ab duplicate ab once", await One(loaded, "run", """{"m":{"AB":1,"ab":7}}"""));
    }

    [Theory]
    [InlineData("[MinLength(2)] HashSet<int> x", "x: [MinLength(2)] of elements that differ")]
    [InlineData("[Length(2, 3)] IReadOnlySet<int> x", "x: [Length(2, 3)] of elements that differ")]
    [InlineData("[MinLength(1)] HashSet<int> x")]
    [InlineData("[MaxLength(2)] SortedSet<int> x")]
    [InlineData("[MinLength(2)] List<int> x")]
    [InlineData("Dictionary<Guid, int> x", "x: keys that differ (UUIDs in another case are one key)")]
    [InlineData("List<Dictionary<Guid, int>>? x", "x: keys that differ (UUIDs in another case are one key)")]
    [InlineData("Dictionary<F, int> x", "x: keys that differ (flags in another order are one key)")]
    [InlineData("Dictionary<Alias, int> x", "x: keys that differ (names of one value are one key)")]
    [InlineData("Dictionary<E, int> x")]
    [InlineData("Dictionary<string, int> x")]
    [InlineData("M x", "M.keys: keys that differ (UUIDs in another case are one key)")]
    [InlineData("[Range(0.0, 0.1, MaximumIsExclusive = true)] float x", "x: [Range(0, 0.1)]")]
    [InlineData("[Range(0.0, 0.1)] float x")]
    [InlineData("[DeniedValues(0.1)] float x", "x: [DeniedValues] of 0.1")]
    [InlineData("[AllowedValues(0.1)] float x")]
    public void WhatASchemaCantSay_IsListed(string parameter, params string[] expected)
    {
        using LoadedAssembly loaded = Run(
            "[Flags] public enum F { A = 1, B = 2 } public enum E { A, B } public enum Alias { A, B = A } public record M(Dictionary<Guid, int> Keys); "
            + $"public static class Tools {{ [Tool] public static string Run({parameter}) => \"ran\"; }}");

        Assert.Equal(expected, loaded.Find("run").UnstatedChecks);
    }

    [Theory]
    [InlineData("[MinLength(2)] HashSet<int> x", """{"x":[1,1]}""", """{"x":[1,2]}""")]
    [InlineData("Dictionary<Guid, int> x", """{"x":{"3fa85f64-5717-4562-b3fc-2c963f66afa6":1,"3FA85F64-5717-4562-B3FC-2C963F66AFA6":2}}""", """{"x":{}}""")]
    [InlineData("[Range(0.0, 0.1)] float x", """{"x":0.11}""", """{"x":0.1}""")]
    [InlineData("[Range(0.7, 1.0)] float? x", """{"x":0.69}""", """{"x":0.7}""")]
    [InlineData("[Range(typeof(float), \"-0.1\", \"0.1\")] float x", """{"x":-0.11}""", """{"x":-0.1}""")]
    [InlineData("[AllowedValues(0.1, 0.7)] float x", """{"x":0.2}""", """{"x":0.7}""")]
    public async Task WhatIsDeclared_IsWhatBinds(string parameter, string refused, string taken)
    {
        using LoadedAssembly loaded = Run($"public static class Tools {{ [Tool] public static string Run({parameter}) => \"ran\"; }}");

        Assert.Equal("ran", await loaded.Call("run", taken));
        Assert.Single(await Faults(loaded, "run", refused));
    }

    [Theory]
    [InlineData("DateTime")]
    [InlineData("DateTimeOffset")]
    public async Task TimeAtTheEndsOfTheRange_BindsWhereThePatternTakesIt(string type)
    {
        using LoadedAssembly loaded = Run(
            $"public static class Tools {{ [Tool] public static string Run({type} x) => \"ran\"; [Tool] public static {type} Result() => default; }}");
        string pattern = Property(loaded, "x").GetProperty("pattern").GetString()!;
        foreach (string text in new[]
        {
            "0001-01-01T00:00:00+14:00", "0001-01-01T13:59:59+14:00", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-14:00", "9999-12-31T10:00:00-14",
        })
        {
            Assert.DoesNotMatch(pattern, text);
            Assert.Single(await Faults(loaded, "run", $$"""{"x":"{{text}}"}"""));
        }

        foreach (string text in new[]
        {
            "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00", "0001-01-02T00:00:00+14:00", "9999-12-31T23:59:59Z", "9999-12-30T23:59:59-14:00",
            "2026-11-21T08:30:00+01:00", "2026-11-21T08:30:00", "2026-11-21",
        })
        {
            Assert.Matches(pattern, text);
            Assert.Equal("ran", await loaded.Call("run", $$"""{"x":"{{text}}"}"""));
        }

        string written = loaded.Find("result").OutputSchema.ToJsonElement().GetProperty("pattern").GetString()!;
        Assert.Matches(written, JsonDocument.Parse(await loaded.Call("result", "{}")).RootElement.GetString());
    }

    [Theory]
    [InlineData("SortedDictionary<string, int>", """{"a":1,"a\u00ad":2,"B":3}""")]
    [InlineData("SortedList<string, int>", """{"a":1,"a\u00ad":2,"B":3}""")]
    [InlineData("System.Collections.Immutable.ImmutableSortedDictionary<string, int>", """{"a":1,"a\u00ad":2,"B":3}""")]
    [InlineData("SortedSet<string>", """["a","a\u00ad","B"]""")]
    [InlineData("System.Collections.Immutable.ImmutableSortedSet<string>", """["a","a\u00ad","B"]""")]
    public async Task SortedTexts_AreToldApartOnEveryMachine(string type, string json)
    {
        using LoadedAssembly loaded = Run($"public static class Tools {{ [Tool] public static string Run({type} x) => $\"{{x.Count}} {{System.Linq.Enumerable.First(x)}}\"; }}");

        Assert.Matches("^3 .?B", await loaded.Call("run", $$"""{"x":{{json}}}"""));
    }

    [Theory]
    [InlineData("[AllowedValues(\"a\", \"b\")] string? x = null", "null")]
    [InlineData("[AllowedValues(\"a\", \"b\")] string? x = \"a\"", "a")]
    [InlineData("[DeniedValues(\"c\", null)] string? x = \"d\"", "d")]
    [InlineData("[AllowedValues(1, 2)] int? x = 2", "2")]
    [InlineData("[Required] string? x = \"e\"", "e")]
    public async Task NullThatAnAnnotationRefuses_StandsForAbsentInStrictMode(string parameter, string expected)
    {
        using LoadedAssembly loaded = Run($"public static class Tools {{ [Tool] public static string Run({parameter}) => $\"{{(object?)x ?? \"null\"}}\"; }}");

        ToolDescriptor tool = loaded.Find("run");
        Assert.DoesNotContain(tool.GetInputSchemaLosses(SchemaDialect.OpenAIStrict), loss => loss.Keyword is not ("not" or "default"));
        JsonElement strict = tool.GetInputSchema(SchemaDialect.OpenAIStrict).ToJsonElement().GetProperty("properties").GetProperty("x");
        Assert.Contains("null", strict.GetProperty("type").EnumerateArray().Select(type => type.GetString()));
        Assert.True(!strict.TryGetProperty("enum", out JsonElement values) || values.EnumerateArray().Any(value => value.ValueKind == JsonValueKind.Null));
        ToolArguments arguments = ToolArguments.FromJson("""{"x":null}""");
        Assert.Single(await Faults(loaded, "run", arguments));
        Assert.Equal(expected, (await Invoke(loaded, "run", arguments with { Dialect = SchemaDialect.OpenAIStrict })).ToString());
    }

    [Fact]
    public async Task DefaultThatIsNoUnicode_StandsInNoSchema()
    {
        using LoadedAssembly loaded = Run(
            "public class M { public string X { get; set; } = \"\\ud800\"; } "
            + "public static class Tools { [Tool] public static string Run(string x = \"\\udc00\", char y = '\\ud800', M? m = null) => $\"{(int)x[0]:x} {(int)y:x}\"; }");

        foreach (SchemaDialect dialect in Enum.GetValues<SchemaDialect>())
        {
            Assert.DoesNotContain("\"default\"", loaded.Find("run").GetInputSchema(dialect).ToString(), StringComparison.Ordinal);
        }

        Assert.Equal("dc00 d800", await loaded.Call("run", "{}"));
    }

    [Fact]
    public async Task ValuesOfAProgram_AreHeldToWhatTextIs()
    {
        using LoadedAssembly loaded = Run(
            "public class M { public char C { get; set; } public System.Text.Json.Nodes.JsonNode? N { get; set; } public System.Text.Json.JsonElement E { get; set; } } "
            + "public static class Tools { [Tool] public static string Letter(char x) => \"ran\"; [Tool] public static string Node(System.Text.Json.Nodes.JsonNode x) => \"ran\"; "
            + "[Tool] public static string Map(System.Text.Json.Nodes.JsonObject? x) => \"ran\"; [Tool] public static string Model(M x) => \"ran\"; [Tool] public static string Small(short x) => \"ran\"; }");

        const string Unicode = " invalid_value Unicode text, without half a surrogate pair";
        Assert.Equal("/x" + Unicode, await One(loaded, "letter", Values("x", '\ud800')));
        Assert.Equal("/x" + Unicode, await One(loaded, "node", Values("x", JsonValue.Create("\ud800"))));
        Assert.Equal("/x" + Unicode, await One(loaded, "map", Values("x", new JsonObject { ["a"] = new JsonArray("\udc00") })));
        Assert.Equal("ran", (await Invoke(loaded, "map", Values("x", new JsonObject { ["a"] = new JsonArray("b", null, 1) }))).ToString());
        object model = Activator.CreateInstance(loaded.Type("M"))!;
        model.GetType().GetProperty("C")!.SetValue(model, '\udc00');
        model.GetType().GetProperty("N")!.SetValue(model, JsonValue.Create("\udc00"));
        Assert.Equal(
            ["/x/c" + Unicode, "/x/n" + Unicode, "/x/e null JSON"],
            (await Faults(loaded, "model", Values("x", model))).Select(Shown));
        Assert.Equal("/x out_of_range a finite number", await One(loaded, "small", Values("x", double.PositiveInfinity)));
    }

    [Theory]
    [InlineData("[Even] int x", "a valid value (The field x is invalid)")]
    [InlineData("[Even(ErrorMessage = \"an even number\")] int x", "an even number")]
    [InlineData("[Range(2, 3, ErrorMessage = \"The field {0} must be from {1} to {2}.\")] int x", "a valid value (The field x must be from 2 to 3)")]
    [InlineData("[Range(2, 3, ErrorMessage = \"a number from {1} to {2}\")] int x", "a number from 2 to 3")]
    public async Task MessageThatIsASentence_IsToldAsWhatIsWrong(string parameter, string expected)
    {
        using LoadedAssembly loaded = Run(
            "public class EvenAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is int x && x % 2 == 0; } "
            + $"public static class Tools {{ [Tool] public static string Run({parameter}) => \"ran\"; }}");

        Assert.Equal(expected, Assert.Single(await Faults(loaded, "run", """{"x":1}""")).Expected);
    }

    [Fact]
    public async Task PatternAgainstBlankText_IsWhatIsChecked()
    {
        using LoadedAssembly loaded = Run("public static class Tools { [Tool] public static string Run([Required] string x) => \"ran\"; }");
        string pattern = Property(loaded, "x").GetProperty("pattern").GetString()!;

        for (int unit = 0; unit < 0xD800; unit++)
        {
            Assert.Equal(char.IsWhiteSpace((char)unit), !Regex.IsMatch(((char)unit).ToString(), pattern));
        }

        Assert.Matches(pattern, "\uFEFF");
        Assert.Equal("ran", await loaded.Call("run", """{"x":"\ufeff"}"""));
    }

    [Theory]
    [InlineData("FallBackToBaseType")]
    [InlineData("FallBackToNearestAncestor")]
    public async Task BaseThatNamesItself_IsWrittenWithItsDiscriminator(string handling)
    {
        using LoadedAssembly loaded = Run(
            $"[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.{handling}), JsonDerivedType(typeof(B), \"base\")] "
            + "public class B { public int X { get; set; } } public class Other : B { public int Y { get; set; } } "
            + "public static class Tools { [Tool] public static B Run() => new Other(); }");

        Assert.Equal("""{"$type":"base","x":0}""", await loaded.Call("run", "{}"));
    }

    private static LoadedAssembly Run(string source) => Author.Runs(source + " [PluginRegistry] public static partial class Plugin;").Load();

    private static JsonElement Property(LoadedAssembly loaded, string name)
        => loaded.Find("run").InputSchema.ToJsonElement().GetProperty("properties").GetProperty(name);

    private static ToolArguments Values(string name, object? value) => ToolArguments.FromValues(new Dictionary<string, object?> { [name] = value });

    private static async Task<ToolResult> Invoke(LoadedAssembly loaded, string tool, ToolArguments arguments)
        => await new ToolInvoker(loaded.Registry()).InvokeAsync(tool, arguments);

    private static async Task<IReadOnlyList<ArgumentFault>> Faults(LoadedAssembly loaded, string tool, ToolArguments arguments)
        => (await Invoke(loaded, tool, arguments)).Error?.ArgumentFaults ?? [];

    private static Task<IReadOnlyList<ArgumentFault>> Faults(LoadedAssembly loaded, string tool, string json)
        => Faults(loaded, tool, ToolArguments.FromJson(json));

    private static async Task<string> One(LoadedAssembly loaded, string tool, ToolArguments arguments)
        => Shown(Assert.Single(await Faults(loaded, tool, arguments)));

    private static Task<string> One(LoadedAssembly loaded, string tool, string json) => One(loaded, tool, ToolArguments.FromJson(json));

    private static string Shown(ArgumentFault fault) => $"{fault.Pointer} {fault.Code} {fault.Expected}";
}
