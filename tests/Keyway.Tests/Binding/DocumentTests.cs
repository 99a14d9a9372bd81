using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

/// <summary>JSON that is kept as it is.</summary>
public class DocumentTests
{
    private static readonly string[] s_any =
        ["{}", "[]", "1.50", "1e999", "\"a\\u0062\"", "true", "null", "{\"a\":[{\"b\":[]},null,{}]}", "{\"a\":1,\"a\":2}", "[[{\"a\":{\"b\":1,\"\\u0062\":2}}]]", "[1,"];

    private static readonly ToolInvoker s_invoker = new(DocumentPlugin.Registry);

    public static TheoryData<string, Type> Tools { get; } = new()
    {
        { "echo_element", typeof(JsonElement) },
        { "echo_optional_element", typeof(JsonElement?) },
        { "echo_node", typeof(JsonNode) },
        { "echo_json_object", typeof(JsonObject) },
        { "echo_json_array", typeof(JsonArray) },
        { "echo_any", typeof(object) },
        { "echo_anything", typeof(Dictionary<string, object?>) },
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Text_MeansWhatItMeansInSystemTextJson(string tool, Type type)
    {
        List<string> wrong = [];
        foreach (string text in s_any)
        {
            ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.FromJson($$"""{"value":{{text}}}"""));
            string? expected = SystemTextJson.Echo(text, type);
            string? actual = result.IsError ? null : result.StructuredContent.ToString();
            if (expected is null != actual is null || (expected is not null && !JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual!))))
            {
                wrong.Add($"{text}: System.Text.Json {expected ?? "refuses"}; {result}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData("""{"a":1,"a":{"x":1},"b":{"c":[{"d":1,"d":[2]}]}}""", "/value/a duplicate {\"x\":1}", "/value/b/c/0/d duplicate [2]")]
    [InlineData("""[{"a":"\ud800"},"\udc00"]""", "/value/0/a invalid_value \"\\ud800\"", "/value/1 invalid_value \"\\udc00\"")]
    [InlineData("""{"\ud800":1}""", "/value/\\ud800 invalid_value \"\\ud800\"")]
    public async Task Faults_StandWhereTheyAre(string text, params string[] expected)
    {
        foreach (string tool in new[] { "echo_element", "echo_node", "echo_any" })
        {
            ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.FromJson($$"""{"value":{{text}}}"""));
            Assert.Equal(expected, result.Error!.ArgumentFaults.Select(fault => $"{fault.Pointer} {fault.Code} {fault.Got}"));
        }
    }

    [Fact]
    public async Task Members_KeepTheirJson()
    {
        ToolResult result = await s_invoker.InvokeAsync(
            "echo_envelope", ToolArguments.FromJson("""{"value":{"body":null,"head":[1.0],"note":{"x":"y"},"tail":"t"}}"""));
        Assert.Equal("""{"body":null,"head":[1.0],"note":{"x":"y"},"tail":"t"}""", result.StructuredContent.ToString());
        result = await s_invoker.InvokeAsync("echo_envelope", ToolArguments.FromJson("""{"value":{"body":1}}"""));
        Assert.Equal("""{"body":1,"head":null,"note":null,"tail":null}""", result.StructuredContent.ToString());
    }

    [Theory]
    [InlineData("""{"value":{}}""", "JsonElement")]
    [InlineData("""{"value":null}""", "null")]
    [InlineData("{}", "null")]
    public async Task Object_IsReadAsElement_FromAllSources(string json, string expected)
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            Assert.Equal(expected, (await s_invoker.InvokeAsync("kind_of", ArgumentForms.Make(form, json))).ToString());
        }
    }

    [Fact]
    public async Task Object_ThatStandsForNoJson_IsPassedAsItIs()
    {
        ToolResult result = await s_invoker.InvokeAsync("kind_of", ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = new DocumentThing() }));
        Assert.Equal(nameof(DocumentThing), result.ToString());
    }

    [Fact]
    public async Task Objects_AreWrittenWhereTheyStandForJson()
    {
        ToolResult result = await s_invoker.InvokeAsync("things", ToolArguments.FromJson("""{"bad":false}"""));
        Assert.Equal("""[1,"a",2.5,null,"00000000-0000-0000-0000-000000000000",[1,2],{"x":1},3]""", result.StructuredContent.ToString());
        result = await s_invoker.InvokeAsync("things", ToolArguments.FromJson("""{"bad":true}"""));
        Assert.Equal(ToolErrorCodes.ResultFailed, result.Error!.Code);
        Assert.Contains(nameof(DocumentThing), result.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo_element", "{}")]
    [InlineData("echo_any", """{"type":["object","array","string","number","boolean"]}""")]
    [InlineData("kind_of", "{}")]
    [InlineData("echo_json_object", """{"type":"object"}""")]
    [InlineData("echo_anything", """{"type":"object","additionalProperties":{}}""")]
    public void Schema_SaysWhatBinds(string tool, string expected)
        => Assert.Equal(expected, DocumentPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement().GetProperty("properties").GetProperty("value").GetRawText());

    [Fact]
    public async Task Lengths_AreEnforcedAndStated()
    {
        ToolResult result = await s_invoker.InvokeAsync("counted", ToolArguments.FromJson("""{"list":[1],"map":{}}"""));
        Assert.Equal(["/list", "/map"], result.Error!.ArgumentFaults.Select(fault => fault.Pointer));
        Assert.Equal(
            """{"list":{"type":"array","minItems":2},"map":{"type":"object","minProperties":1,"maxProperties":3}}""",
            DocumentPlugin.Registry.Find("counted")!.InputSchema.ToJsonElement().GetProperty("properties").GetRawText());
    }

    [Fact]
    public async Task Elements_ThatComeInMaps_AreCheckedAsWell()
    {
        using JsonDocument document = JsonDocument.Parse("""{"a":1,"a":2}""");
        Assert.Equal("/value/a duplicate", await FaultOfAsync("echo_element", document.RootElement));
        Assert.Equal("/value/body invalid_value", await FaultOfAsync("echo_envelope", new Envelope(document.RootElement)));
        Assert.Equal("/value/body null", await FaultOfAsync("echo_envelope", new Envelope(default)));
    }

    private static async Task<string> FaultOfAsync(string tool, object value)
    {
        ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = value }));
        ArgumentFault fault = Assert.Single(result.Error!.ArgumentFaults);
        return $"{fault.Pointer} {fault.Code}";
    }
}
