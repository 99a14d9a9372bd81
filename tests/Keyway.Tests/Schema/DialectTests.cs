using System.Text.Json;
using Keyway.Tests.Actions;
using Keyway.Tests.Binding;
using Keyway.Tests.Binding.Json;
using Keyway.Tests.Binding.Repair;
using Keyway.Tests.Support;
using Keyway.Tests.Tools;

namespace Keyway.Tests.Schema;

/// <summary>Schemas for those who don't take all of JSON Schema, and the calls that are written by them.</summary>
public class DialectTests
{
    private static readonly ToolDescriptor[] s_tools =
    [
        .. new[]
        {
            BindingPlugin.Registry, SchemaPlugin.Registry, CollectionPlugin.Registry, DocumentPlugin.Registry, DialectPlugin.Registry, RepairPlugin.Registry, JsonSamplePlugin.Registry,
            ActionPlugin.Registry, ToolPlugin.Registry,
        }.SelectMany(registry => registry.Tools),
    ];

    [Fact]
    public void Strict_RequiresAllAndTakesNullForWhatWasOptional()
        => Verify("say", SchemaDialect.OpenAIStrict, """
            {"type":"object","properties":{
            "text":{"type":"string","description":"Some \"text\"."},
            "number":{"type":["integer","null"],"description":"A number.","minimum":-2147483648,"maximum":2147483647},
            "mood":{"type":["string","null"],"enum":["Calm","Cross",null],"description":"Null stands for \"Cross\"."},
            "maybe":{"type":["string","null"],"enum":["Calm","Cross",null]},
            "flag":{"type":["boolean","null"],"description":"Null stands for true."},
            "word":{"type":["string","null"],"description":"Null stands for \"a\\\"b\\\\c\\n\"."},
            "ratio":{"type":["number","null"],"minimum":-1.7976931348623157E+308,"maximum":1.7976931348623157E+308,"description":"Null stands for 0.5."},
            "other-name":{"type":["integer","null"],"minimum":-9223372036854775808,"maximum":9223372036854775807,"description":"Null stands for -9007199254740993."}},
            "required":["text","number","mood","maybe","flag","word","ratio","other-name"],"additionalProperties":false}
            """);

    [Fact]
    public void Strict_KeepsDefinitions()
        => Verify("recurse", SchemaDialect.OpenAIStrict, """
            {"type":"object","properties":{
            "part":{"$ref":"#/$defs/Part"},
            "other":{"anyOf":[{"$ref":"#/$defs/Part"},{"type":"null"}]},
            "grid":{"type":"array","items":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}},
            "required":["part","other","grid"],"additionalProperties":false,
            "$defs":{"Part":{"type":"object","description":"A part of something.","properties":{
            "name":{"type":"string","description":"What it is called."},
            "count":{"type":["integer","null"],"minimum":0,"maximum":10,"description":"Null stands for 3."},
            "sub-parts":{"type":["array","null"],"items":{"$ref":"#/$defs/Part"}}},
            "required":["name","count","sub-parts"],"additionalProperties":false}}}
            """);

    [Fact]
    public void NoTypeArrays_SaysNullByAnyOf()
        => Verify("say", SchemaDialect.NoTypeArrays, """
            {"type":"object","properties":{
            "text":{"type":"string","description":"Some \"text\"."},
            "number":{"description":"A number.","anyOf":[{"type":"integer","minimum":-2147483648,"maximum":2147483647},{"type":"null"}]},
            "mood":{"type":"string","enum":["Calm","Cross"],"default":"Cross"},
            "maybe":{"anyOf":[{"type":"string","enum":["Calm","Cross"]},{"type":"null"}]},
            "flag":{"type":"boolean","default":true},
            "word":{"type":"string","default":"a\"b\\c\n"},
            "ratio":{"type":"number","minimum":-1.7976931348623157E+308,"maximum":1.7976931348623157E+308,"default":0.5},
            "other-name":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"default":-9007199254740993}},
            "required":["text"],"additionalProperties":false}
            """);

    [Theory]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string","format":"uri"}}}""", "/properties/a: format: strict mode knows no format 'uri'")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string","format":"uuid"}}}""", "")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a/b":{"type":"string","minLength":2}}}""", "/properties/a~1b: minLength: strict mode doesn't take the keyword")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{}},"required":["a"]}""", "/properties/a: type: strict mode has no 'any value': text, numbers, booleans and null are left")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":true}}""", "/properties/a: type: strict mode has no 'any value': text, numbers, booleans and null are left")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":["integer","null"],"default":3}}}""", "/properties/a: default: null is a value of its own here, so that nothing is left to ask for the default with")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":["integer","null"],"default":null}}}""", "")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":"integer","default":3}},"required":["a"]}""", "/properties/a: default: strict mode doesn't take the keyword")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "arguments: additionalProperties: strict mode has no members of any name: none can be given but those of properties")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string","not":{}}}]}}}""", "/properties/a: oneOf: said as anyOf: that no two of them fit isn't said|/properties/a/anyOf/1/items: not: strict mode doesn't take the keyword")]
    [InlineData("""{"type":"object","additionalProperties":false,"anyOf":[{"$ref":"#"}]}""", "arguments: anyOf: strict mode takes none at the root")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":"object"}},"required":["a"]}""", "/properties/a: additionalProperties: strict mode has no members of any name: none can be given but those of properties")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":"array"}},"required":["a"]}""", "/properties/a/items: type: strict mode has no 'any value': text, numbers, booleans and null are left")]
    public void Strict_ReportsWhatItCantSay(string schema, string losses)
    {
        var derived = DialectSchema.Derive(Utf8Json.Parse(schema), SchemaDialect.OpenAIStrict);
        Assert.Equal(losses, string.Join('|', derived.Losses));
        CheckStrict(derived.Schema.ToJsonElement());
    }

    [Theory]
    [InlineData("""{"const":"a"}""", """{"enum":["a",null]}""")]
    [InlineData("""{"$ref":"#/$defs/A","description":"d"}""", """{"description":"d","anyOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", """{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}""")]
    [InlineData("""{"type":["string","integer"]}""", """{"type":["string","integer","null"]}""")]
    public void Strict_MakesEveryFormOfAnOptionalMemberNullable(string member, string expected)
    {
        var derived = DialectSchema.Derive(Utf8Json.Parse(Object("a", member)), SchemaDialect.OpenAIStrict);
        Assert.Equal(expected, derived.Schema.ToJsonElement().GetProperty("properties").GetProperty("a").GetRawText());
    }

    [Fact]
    public void Strict_ReportsWhatIsTooLarge()
    {
        string deep = Enumerable.Range(0, 11).Aggregate("""{"type":"string"}""", (inner, _) => Object("a", inner));
        string wide = Object("a", $"{{\"enum\":[{string.Join(',', Enumerable.Range(0, 1001).Select(i => $"\"{i:D20}\""))}]}}");
        string many = Object([.. Enumerable.Range(0, 5001).Select(i => ($"{i:D25}", """{"type":"string"}"""))]);
        Assert.Equal(["at most 10 levels of objects, and there are 11"], Beyond(deep));
        Assert.Equal(["at most 1000 values of enums, and there are 1002", "at most 15000 characters of an enum of more than 250 values, and there are 20020"], Beyond(wide));
        Assert.Equal(["at most 5000 members, and there are 5001", "at most 120000 characters of names and values, and there are 125025"], Beyond(many));
    }

    [Fact]
    public void EverySchemaInEveryDialect_KeepsToItAndStaysAsItIs()
    {
        Assert.InRange(s_tools.Length, 60, int.MaxValue);
        foreach (ToolDescriptor tool in s_tools)
        {
            foreach (SchemaDialect dialect in Enum.GetValues<SchemaDialect>())
            {
                Utf8Json schema = tool.GetInputSchema(dialect);
                Assert.Equal(schema, Utf8Json.Parse(schema.Memory));
                Assert.Equal($"{tool.Name} {schema}", $"{tool.Name} {DialectSchema.Derive(schema, dialect).Schema}");
                Assert.Empty(DialectSchema.Derive(schema, dialect).Losses);
                if (dialect == SchemaDialect.OpenAIStrict)
                {
                    CheckStrict(schema.ToJsonElement());
                }
                else if (dialect == SchemaDialect.NoTypeArrays)
                {
                    Assert.DoesNotContain("\"type\":[", schema.ToString(), StringComparison.Ordinal);
                    Assert.Empty(tool.GetInputSchemaLosses(dialect));
                }
            }
        }
    }

    [Fact]
    public void Dialect_IsDerivedOnceAndKept()
    {
        ToolDescriptor tool = SchemaPlugin.Registry.Find("bound")!;
        Assert.True(tool.GetInputSchema(SchemaDialect.OpenAIStrict).Memory.Equals(tool.GetInputSchema(SchemaDialect.OpenAIStrict).Memory));
        Assert.Same(tool.GetInputSchemaLosses(SchemaDialect.OpenAIStrict), tool.GetInputSchemaLosses(SchemaDialect.OpenAIStrict));
        Assert.True(tool.GetInputSchema(SchemaDialect.JsonSchema).Memory.Equals(tool.InputSchema.Memory));
        Assert.Throws<ArgumentOutOfRangeException>(() => tool.GetInputSchema((SchemaDialect)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => tool.GetInputSchemaLosses((SchemaDialect)(-1)));
    }

    [Theory]
    [MemberData(nameof(OneAnswerTests.GoodCalls), MemberType = typeof(OneAnswerTests))]
    public async Task GoodCallInStrictForm_HasTheSameAnswer(string tool, string json, string expected)
        => await HasAnswerAsync(BindingPlugin.Registry, tool, json, expected);

    [Fact]
    public async Task DeepCallInStrictForm_HasTheSameAnswer()
    {
        var invoker = new ToolInvoker(RepairPlugin.Registry);
        foreach ((string tool, JsonTree good, _) in RepairCalls.All)
        {
            string json = good.ToString();
            ToolResult plain = await invoker.InvokeAsync(tool, ToolArguments.FromJson(json));
            await HasAnswerAsync(RepairPlugin.Registry, tool, json, plain.ToString());
        }
    }

    [Theory]
    [InlineData("""{"a":null,"a":1}""", "/a duplicate")]
    [InlineData("""{"a":null,"A":null}""", "/A duplicate")]
    [InlineData("""{"aa":null}""", "/aa unknown")]
    public async Task NullForAbsent_IsStillAMember(string json, string fault)
        => Assert.Equal([fault], await FaultsAsync("defaults", ToolArguments.FromJson(json) with { Dialect = SchemaDialect.OpenAIStrict }));

    [Fact]
    public async Task NullForAbsent_IsAFaultWhereSomethingIsRequiredOrNobodyAskedForNulls()
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolArguments arguments = ArgumentForms.Make(form, """{"a":null}""");
            Assert.Equal(["/a null"], await FaultsAsync("defaults", arguments));
            Assert.Equal(["/a null"], await FaultsAsync("defaults", arguments with { Dialect = SchemaDialect.NoTypeArrays }));

            arguments = ArgumentForms.Make(form, """{"value":null}""") with { Dialect = SchemaDialect.OpenAIStrict };
            Assert.Equal(["/value null"], await FaultsAsync("echo_int", arguments));
        }
    }

    [Fact]
    public async Task NullThatIsAValue_StaysNull()
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolArguments arguments = ArgumentForms.Make(form, """{"value":null,"rate":null,"number":null}""") with { Dialect = SchemaDialect.OpenAIStrict };
            ToolResult result = await new ToolInvoker(DialectPlugin.Registry).InvokeAsync("keep", arguments);
            Assert.Equal($"{form} Null/-/3", $"{form} {result}");
        }
    }

    private static string Object(string name, string member) => Object((name, member));

    private static string Object(params (string Name, string Schema)[] members)
        => $"{{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Schema}"))}}}}}";

    private static async Task HasAnswerAsync(PluginRegistry registry, string tool, string json, string expected)
    {
        string strict = StrictForm.Of(json, registry.Find(tool)!.GetInputSchema(SchemaDialect.OpenAIStrict));
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolArguments arguments = ArgumentForms.Make(form, strict) with { Dialect = SchemaDialect.OpenAIStrict };
            ToolResult result = await new ToolInvoker(registry).InvokeAsync(tool, arguments);
            Assert.Equal($"{form} {strict}: {expected}", $"{form} {strict}: {result}");
        }
    }

    private static async Task<IEnumerable<string>> FaultsAsync(string tool, ToolArguments arguments)
        => (await BindingCalls.RefusedAsync(tool, arguments)).Select(fault => $"{fault.Pointer} {fault.Code}");

    private static IEnumerable<string> Beyond(string schema)
        => DialectSchema.Derive(Utf8Json.Parse(schema), SchemaDialect.OpenAIStrict).Losses
            .Where(loss => loss.Pointer.Length == 0)
            .Select(loss => loss.Reason["strict mode takes ".Length..]);

    /// <summary>Holds a schema against the rules of strict mode, written down a second time.</summary>
    private static void CheckStrict(JsonElement schema)
    {
        string[] supported =
        [
            "$defs", "$ref", "additionalProperties", "anyOf", "const", "description", "enum", "exclusiveMaximum", "exclusiveMinimum", "format",
            "items", "maxItems", "maximum", "minItems", "minimum", "multipleOf", "pattern", "properties", "required", "type",
        ];
        string[] keywords = [.. schema.EnumerateObject().Select(keyword => keyword.Name)];
        Assert.Empty(keywords.Except(supported));
        Assert.True(keywords is ["$ref"] || !keywords.Contains("$ref"), schema.ToString());
        Assert.Contains(keywords, keyword => keyword is "type" or "anyOf" or "$ref" or "enum" or "const");
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            Assert.Equal(
                properties.EnumerateObject().Select(member => member.Name),
                schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
            Assert.Equal(JsonValueKind.False, schema.GetProperty("additionalProperties").ValueKind);
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            IEnumerable<JsonElement> parts = keyword.Name switch
            {
                "items" => [keyword.Value],
                "anyOf" => keyword.Value.EnumerateArray(),
                "properties" or "$defs" => keyword.Value.EnumerateObject().Select(member => member.Value),
                _ => [],
            };
            Assert.All(parts, CheckStrict);
        }
    }

    private static void Verify(string tool, SchemaDialect dialect, string expected)
        => Assert.Equal(expected.ReplaceLineEndings(""), SchemaPlugin.Registry.Find(tool)!.GetInputSchema(dialect).ToString());
}
