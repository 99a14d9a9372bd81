using System.Text.Json;
using Keyway.Tests.Support;

namespace Keyway.Tests.Models;

/// <summary>Which properties and fields are members, how they get in and out, and in which order.</summary>
public class MemberTests
{
    private static readonly ToolInvoker s_invoker = new(MemberPlugin.Registry);

    public static TheoryData<string, Type, string[], string[]> Corpus { get; } = new()
    {
        {
            "included", typeof(Included),
            [
                "{}", """{"open":10,"initial":"x","internal":"y","protected":20,"own":30,"field":40,"_hidden":null,"written":60}""",
                """{"initial":"x"}""", """{"own":5,"_hidden":"z"}""",
            ],
            ["""{"initial":null}""", """{"ignored":1}""", """{"field":"a"}""", """{"own":null}"""]
        },
        {
            "included_struct", typeof(IncludedStruct),
            ["{}", """{"open":10,"initial":20,"_field":30,"field":40}""", """{"initial":5}""", """{"_field":6}"""],
            ["""{"_Fields":1}""", """{"open":null}"""]
        },
        { "required_fields", typeof(RequiredFields), ["""{"x":1,"y":"a"}"""], ["""{"x":1}""", """{"y":"a"}""", """{"x":1,"y":null}"""] },
        {
            "conditions", typeof(Conditions),
            [
                """{"name":"a"}""", """{"name":"a","text":"b","number":null,"count":0,"slot":{"value":0},"always":null}""",
                """{"name":"a","count":2,"slot":{"value":1},"secret":5}""", """{"name":"","number":4}""",
            ],
            ["{}", """{"name":null}""", """{"name":"a","count":null}"""]
        },
        { "ordered", typeof(Ordered), ["{}", """{"b":1,"last":2,"first":3,"a":4}"""], ["""{"c":1}"""] },
        {
            "hiding", typeof(Hiding),
            [
                "{}", """{"same":100,"other":200,"renamed":201,"ignored":300,"private":500,"internal":600,"retyped":"700"}""",
                """{"renamed":1}""", """{"internal":1}""",
            ],
            ["""{"retyped":{}}""", """{"same":null}"""]
        },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public Task Model_MeansWhatItMeansInSystemTextJson(string tool, Type type, string[] good, string[] bad)
        => ModelOracle.CompareAsync(s_invoker, tool, type, good, bad);

    [Fact]
    public async Task Order_IsThatOfSystemTextJson()
    {
        const string Text = """{"b":1,"last":2,"first":3,"a":4}""";
        ToolResult result = await s_invoker.InvokeAsync("ordered", ModelOracle.Arguments(Text));

        Assert.Equal(
            JsonSerializer.Serialize(JsonSerializer.Deserialize<Ordered>(Text, SystemTextJson.Options), SystemTextJson.Options),
            result.StructuredContent.ToString());
        Assert.Equal(["first", "a", "b", "last"], Names(Schema("ordered").GetProperty("properties").GetProperty("value").GetProperty("properties")));
    }

    [Fact]
    public async Task MembersThatAreIgnoredOrOnlyWritten_AreUnknown()
    {
        // System.Text.Json passes these over, and the caller would never learn that they came to nothing.
        Assert.Equal(["/value/virtual unknown"], await ModelOracle.FaultsAsync(s_invoker, "hiding", """{"virtual":1}"""));
        Assert.Equal(["/value/known unknown"], await ModelOracle.FaultsAsync(s_invoker, "conditions", """{"name":"a","known":1}"""));
        Assert.Equal(
            ["/value/fixed unknown", "/value/closed unknown"],
            await ModelOracle.FaultsAsync(s_invoker, "included", """{"fixed":1,"closed":2}"""));
    }

    [Fact]
    public async Task IgnoredMember_LeavesItsParameterItsDefault()
    {
        ToolResult result = await s_invoker.InvokeAsync("partly_ignored", ModelOracle.Arguments("""{"a":1}"""));

        Assert.Equal("""{"a":1}""", result.StructuredContent.ToString());
        Assert.Equal(["/value/b unknown"], await ModelOracle.FaultsAsync(s_invoker, "partly_ignored", """{"a":1,"b":2}"""));
    }

    [Fact]
    public void Schemas_FollowTheConditions()
    {
        JsonElement input = Schema("conditions").GetProperty("properties").GetProperty("value");
        JsonElement output = MemberPlugin.Registry.Find("conditions")!.OutputSchema.ToJsonElement();

        Assert.Equal(["text", "number", "count", "name", "slot", "always", "secret"], Names(input.GetProperty("properties")));
        Assert.Equal(["name"], input.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(
            ["text", "number", "count", "name", "slot", "always", "known", "secretSquare"], Names(output.GetProperty("properties")));
        Assert.Equal(
            ["always", "known", "secretSquare"], output.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    private static JsonElement Schema(string tool) => MemberPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement();

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(property => property.Name);
}
