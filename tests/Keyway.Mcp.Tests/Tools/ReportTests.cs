using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Tools;

/// <summary>What a client hears of a call before its answer.</summary>
public class ReportTests
{
    [Fact]
    public async Task Progress_GrowsAcrossCategoriesAndNeverShrinks()
    {
        List<JsonNode> told = await ListenAsync("work", "{}", token: "\"t\"");

        JsonNode[] progress = [.. told.Where(line => (string?)line["method"] == "notifications/progress").Select(line => line["params"]!)];
        Assert.All(progress, report => Assert.Equal("t", (string?)report["progressToken"]));
        Assert.Equal([(1, 4), (4, 4), (5, 6)], progress.Select(report => ((int)report["progress"]!, (int)report["total"]!)));
        Assert.Equal("bake: 1/2 (50%)", (string?)progress[^1]["message"]);
    }

    [Fact]
    public async Task StreamedItems_ComeAsProgressAndAsTheResult()
    {
        List<JsonNode> told = await ListenAsync("count", """{"to":3}""", token: "7");

        JsonNode[] progress = [.. told.Where(line => (string?)line["method"] == "notifications/progress").Select(line => line["params"]!)];
        Assert.Equal((7, 3, "3"), ((int)progress[^1]["progressToken"]!, (int)progress[^1]["progress"]!, (string?)progress[^1]["message"]));
        Assert.Null(progress[^1]["total"]);
        Assert.Equal("[1,2,3]", told[^1]["result"]!["structuredContent"]!["result"]!.ToJsonString());
    }

    [Fact]
    public async Task ClientWithoutToken_HearsNoProgress()
    {
        List<JsonNode> told = await ListenAsync("work", "{}", token: null);

        Assert.Single(told);
    }

    [Theory]
    [InlineData(null, "info", "info", "warning", "error")]
    [InlineData("debug", "debug", "info", "info", "warning", "error")]
    [InlineData("warning", "warning", "error")]
    [InlineData("emergency")]
    public async Task Messages_ComeFromTheClientsLevelOn(string? level, params string[] expected)
    {
        List<JsonNode> told = await ListenAsync("talk", "{}", token: null, level);

        Assert.Equal(expected, told.SkipLast(1).Select(line => (string?)line["params"]!["level"]));
    }

    [Fact]
    public async Task Message_IsItsTextAndAnEventItsJson()
    {
        List<JsonNode> told = await ListenAsync("talk", "{}", token: null, "debug");

        JsonNode[] data = [.. told.SkipLast(1).Select(line => line["params"]!["data"]!)];
        Assert.Equal("Begun.", (string?)data[1]);
        Assert.Equal(180, (int)data[2]["data"]!["degrees"]!);
        Assert.All(told.SkipLast(1), line => Assert.Equal("talk", (string?)line["params"]!["logger"]));
    }

    [Fact]
    public async Task ClientOf2026_HearsWhatItAsksForInTheRequest()
    {
        await using var server = TestServer.Start();
        using var client = new RawClient(server);
        const string Meta = """ "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{} """;

        await client.SendAsync($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"talk","_meta":{ {{{Meta}}} } } }""");
        Assert.Equal(1, (int)JsonNode.Parse((await client.ReadAsync())!)!["id"]!);

        await client.SendAsync($$$"""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"talk","_meta":{ {{{Meta}}},"io.modelcontextprotocol/logLevel":"error"} } }""");
        Assert.Equal("Burnt.", (string?)JsonNode.Parse((await client.ReadAsync())!)!["params"]!["data"]);
    }

    [Fact]
    public async Task ResultFor2026_SaysItsTypeAndWhoAnswers()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options => options.ProtocolVersion = null);

        CallToolResult result = await client.CallToolAsync("add", new Dictionary<string, object?> { ["left"] = 1, ["right"] = 2 });

        Assert.Equal("complete", result.ResultType);
        Assert.Equal("test", (string?)result.Meta!["io.modelcontextprotocol/serverInfo"]!["name"]);
        Assert.Equal(JsonValueKind.Number, result.StructuredContent!.Value.ValueKind);
    }

    [Fact]
    public async Task MessagesThatWereDroppedAtTheEnd_AreToldBeforeTheAnswer()
    {
        var said = new TaskCompletionSource();
        await using var server = TestServer.Start(context: RuntimeContext.Create().WithSaid(said));
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync("""{"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"babble"}}""");

        // As long as nobody reads, most of it finds no place.
        await said.Task.WaitAsync(TestServer.Patience);
        string last = "";
        for (string? line = await client.ReadAsync(); (string?)JsonNode.Parse(line!)!["id"] != "c"; line = await client.ReadAsync())
        {
            last = line!;
        }

        Assert.Contains("messages were dropped here", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgressOfAnAction_ComesBeforeItsAnswer()
    {
        List<JsonNode> told = await ListenAsync("bake", """{"minutes":3}""", token: "1");

        JsonNode last = told.Last(line => (string?)line["method"] == "notifications/progress")["params"]!;
        Assert.Equal((3, 3), ((int)last["progress"]!, (int)last["total"]!));
        Assert.Equal("Baked.", (string?)told.Single(line => (string?)line["method"] == "notifications/message")["params"]!["data"]);
    }

    [Fact]
    public async Task Action_IsARunThatCanBeRead()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("bake", new Dictionary<string, object?> { ["minutes"] = 3 });

        string run = (string)result.Meta!["keyway/run"]!;
        Assert.Equal($"run://{result.StructuredContent!.Value.GetProperty("note").GetString()}", run);
        ReadResourceResult events = await client.ReadResourceAsync(run);
        var contents = Assert.IsType<TextResourceContents>(Assert.Single(events.Contents));
        Assert.Equal("application/x-ndjson", contents.MimeType);
        Assert.Equal("end", (string?)JsonNode.Parse(contents.Text.TrimEnd().Split('\n')[^1])!["kind"]);
    }

    [Fact]
    public async Task ActionWithBadArguments_IsAFailedResult()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("bake", new Dictionary<string, object?> { ["minutes"] = 0 });

        Assert.True(result.IsError);
        Assert.Equal("invalid_arguments", (string?)result.Meta!["keyway/error"]!["code"]);
    }

    /// <summary>Calls a tool, and returns all that is said, the answer last.</summary>
    private static async Task<List<JsonNode>> ListenAsync(string tool, string arguments, string? token, string? level = null)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        if (level is not null)
        {
            await client.AskAsync("logging/setLevel", $$"""{"level":"{{level}}"}""");
        }

        string meta = token is null ? "{}" : $$"""{"progressToken":{{token}}}""";
        await client.SendAsync($$"""{"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"{{tool}}","arguments":{{arguments}},"_meta":{{meta}} } }""");
        List<JsonNode> told = [];
        do
        {
            told.Add(JsonNode.Parse((await client.ReadAsync())!)!);
        }
        while ((string?)told[^1]["id"] != "c");

        return told;
    }
}
