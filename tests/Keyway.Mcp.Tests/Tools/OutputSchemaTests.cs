using System.Text.Json.Nodes;
using Keyway.CompilerServices;

namespace Keyway.Mcp.Tests.Tools;

/// <summary>Output schemas of every kind, as clients that know only objects get them.</summary>
public class OutputSchemaTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{}}""", """{"type":"object","properties":{}}""")]
    [InlineData("""{"properties":{},"type":"object"}""", """{"properties":{},"type":"object"}""")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"type":"object"}}}""", """{"type":"object","$ref":"#/$defs/a","$defs":{"a":{"type":"object"}}}""")]
    [InlineData("""{"type":"integer"}""", """{"type":"object","properties":{"result":{"type":"integer"}},"required":["result"]}""")]
    [InlineData("true", """{"type":"object","properties":{"result":true},"required":["result"]}""")]
    [InlineData("""{"type":["object"]}""", """{"type":"object","properties":{"result":{"type":["object"]}},"required":["result"]}""")]
    [InlineData("""{"type":["object",7]}""", """{"type":"object","properties":{"result":{"type":["object",7]}},"required":["result"]}""")]
    [InlineData("""{"type":"string","$ref":7}""", """{"type":"object","properties":{"result":{"type":"string","$ref":7}},"required":["result"]}""")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":[]}""", """{"type":"object","properties":{"result":{"$ref":"#/$defs/a"}},"required":["result"],"$defs":[]}""")]
    public async Task SchemaOfAnyKind_StatesAnObject(string schema, string expected)
    {
        await using var server = TestServer.Start(tools: PluginRegistry.Create([new ForeignTool(Utf8Json.Parse(schema)), QuietPlugin.Registry.Select("hum")!]));
        using RawClient client = await new RawClient(server).InitializeAsync();

        JsonNode listed = await client.AskForNodeAsync("tools/list");

        Assert.Equal(expected, listed["result"]!["tools"]![0]!["outputSchema"]!.ToJsonString());
    }

    [Fact]
    public async Task SchemaThatIsDeep_IsListed()
    {
        await using var server = TestServer.Start(tools: DeepPlugin.Registry);
        using RawClient client = await new RawClient(server).InitializeAsync();

        string listed = await client.AskAsync("tools/list");

        Assert.Contains("\"name\":\"dig\"", listed, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"digs\"", listed, StringComparison.Ordinal);
    }

    private sealed class ForeignTool(Utf8Json schema) : ToolMethod
    {
        public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call) => new(ToolResult.Success());

        public override Utf8Json DescribeArguments() => Utf8Json.Parse("""{"type":"object"}""");

        public override Utf8Json DescribeResult() => schema;

        protected override ToolDescriptor Describe() => new() { Name = "foreign", Method = "Foreign", Access = ToolAccess.Read };
    }
}
