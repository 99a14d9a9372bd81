using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests.Tools;

/// <summary>What a registry has written goes to the wire as it is.</summary>
public class ToolBytesTests
{
    [Theory]
    [InlineData("weigh")]
    [InlineData("bake")]
    [InlineData("show")]
    public async Task InputSchema_GoesOutByteForByte(string tool)
    {
        string list = await ListAsync();

        Assert.Contains($"\"inputSchema\":{TestPlugin.Registry.Find(tool)!.InputSchema}", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputSchemaOfAnObject_GoesOutByteForByte()
    {
        string list = await ListAsync();

        Assert.Contains($"\"outputSchema\":{TestPlugin.Registry.Find("weigh")!.OutputSchema}", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputSchemaOfAnythingElse_GoesOutByteForByteWithinAnObject()
    {
        string list = await ListAsync();

        Assert.Contains(
            $$"""
            "outputSchema":{"type":"object","properties":{"result":{{TestPlugin.Registry.Find("add")!.OutputSchema}}},"required":["result"]}
            """,
            list,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputSchemaOfATypeThatContainsItself_IsAnObject()
    {
        JsonNode tools = JsonNode.Parse(await ListAsync())!["result"]!["tools"]!;
        JsonNode schema = tools.AsArray().Single(tool => (string?)tool!["name"] == "grow")!["outputSchema"]!;

        Assert.Equal("object", (string?)schema["type"]);
        Assert.NotNull(schema["$defs"]);
    }

    [Fact]
    public async Task StructuredContent_GoesOutByteForByte()
    {
        ToolResult made = await new ToolInvoker(TestPlugin.Registry).InvokeAsync("weigh", ToolArguments.FromJson("""{"name":"flan"}"""));
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        string answer = await client.CallAsync("weigh", """{"name":"flan"}""");

        Assert.Contains($"\"structuredContent\":{made.StructuredContent}", answer, StringComparison.Ordinal);
        Assert.Equal(made.StructuredContent.ToString(), (string?)JsonNode.Parse(answer)!["result"]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task StructuredContentThatIsNoObject_GoesOutWithinOne()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        string answer = await client.CallAsync("add", """{"left":1,"right":2}""");

        Assert.Contains(""" "content":[{"type":"text","text":"3"}],"structuredContent":{"result":3} """.Trim(), answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DetailsOfAnError_GoOutByteForByte()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        string answer = await client.CallAsync("fail");

        Assert.Contains(
            """ "isError":true,"_meta":{"keyway/error":{"code":"cold","message":"The oven is cold.","details":{ "degrees" : 20 }}} """.Trim(), answer, StringComparison.Ordinal);
        Assert.DoesNotContain("structuredContent", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_ArrivesAsItWasWritten()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        // No integer, but for binding it is one; as a double it would read the same, as a string of the text it would not.
        string answer = await client.CallAsync("add", """{"left":1.5,"right":2}""");

        Assert.Contains("expected", answer, StringComparison.Ordinal);
        Assert.Contains("got 1.5", answer, StringComparison.Ordinal);
    }

    private static async Task<string> ListAsync()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        return await client.AskAsync("tools/list");
    }
}
