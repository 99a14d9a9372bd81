using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests.Protocol;

/// <summary>Lines that are no messages, and what comes behind them.</summary>
public class FrameTests
{
    [Theory]
    [InlineData("{", null, -32700)]
    [InlineData("nothing", null, -32700)]
    [InlineData("[]", null, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":5}""", "9", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":"x","method":"ping"}""", "x", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", null, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping"}{""", "7", -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"\uD83C"}""", "7", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","params":{"\uD83C":1}}""", "7", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":7}""", null, -32600)]
    [InlineData("""{"id":7,"method":"tools/call","params":{"name":"add","name":"burn"},"jsonrpc":"2.0"}""", "7", -32600)]
    [InlineData("""{"id":7,"method":"ping","params":{"_meta":{"a":[{"b":1,"b":2}]}},"jsonrpc":"2.0"}""", "7", -32600)]
    [InlineData("""{"jsonrpc":"2.0","jsonrpc":"2.0","id":8,"method":"ping"}""", "8", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":8,"id":9,"method":"ping"}""", "8", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"tools/list","method":"ping"}""", "8", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"ping","params":{},"params":{}}""", "8", -32600)]
    [InlineData("""{"id":"\u0061\"\\","jsonrpc":"2.0","method":"ping","params":{"x":"}","x":[]}}""", "a\"\\", -32600)]
    public async Task LineThatIsNoMessage_IsAnsweredWithAnErrorAndTheNextIsRead(string line, string? id, int code)
    {
        await using var server = TestServer.Start();
        using var client = new RawClient(server);

        await client.SendAsync(line);
        JsonNode refused = JsonNode.Parse((await client.ReadAsync())!)!;

        Assert.Equal(code, (int)refused["error"]!["code"]!);
        Assert.Equal(id, refused["id"]?.ToString());
        await client.InitializeAsync();
    }

    [Fact]
    public async Task InvalidUtf8_IsAnsweredWithAnError()
    {
        await using var server = TestServer.Start();
        using var client = new RawClient(server);

        await server.Input.WriteAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xff\"}\n"u8.ToArray());
        await server.Input.WriteAsync(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)'\n' });
        await server.Input.FlushAsync();

        Assert.NotNull(JsonNode.Parse((await client.ReadAsync())!)!["error"]);
        Assert.NotNull(JsonNode.Parse((await client.ReadAsync())!)!["error"]);
        await client.InitializeAsync();
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(200_000)]
    public async Task LineThatIsTooLong_IsPassedOver(int length)
    {
        await using var server = TestServer.Start(options => options.MaxMessageBytes = 1000);
        using var client = new RawClient(server);

        await client.SendAsync($$"""{"jsonrpc":"2.0","id":3,"method":"{{new string('x', length)}}"}""");
        JsonNode refused = JsonNode.Parse((await client.ReadAsync())!)!;

        Assert.Contains("expected at most 1000 bytes", (string?)refused["error"]!["message"], StringComparison.Ordinal);
        Assert.Equal(3, (int)refused["id"]!);
        Assert.Equal(-32600, (int)refused["error"]!["code"]!);
        await client.InitializeAsync();
    }

    [Fact]
    public async Task NameThatStandsTwice_IsSaid()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        Assert.Contains("'seed' twice", await client.AskAsync("tools/call", """{"name":"add","_meta":{"seed":1,"seed":2} }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineInPieces_IsRead()
    {
        await using var server = TestServer.Start();
        using var client = new RawClient(server);
        foreach (byte part in "\r\n {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\r\n"u8.ToArray())
        {
            await server.Input.WriteAsync(new[] { part });
            await server.Input.FlushAsync();
        }

        Assert.Equal(1, (int)JsonNode.Parse((await client.ReadAsync())!)!["id"]!);
    }

    [Fact]
    public async Task ArgumentsNestedTooDeeply_AreAFaultOfTheCall()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        string answer = await client.CallAsync("weigh", $$"""{"name":{{new string('[', 100)}}{{new string(']', 100)}}}""");

        Assert.Contains("invalid_arguments", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MembersInAnyOrder_AreRead()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        await client.SendAsync("""{"params":{"arguments":{"left":1,"right":2},"name":"add"},"more":[1],"method":"tools/call","id":"a","jsonrpc":"2.0"}""");

        Assert.Equal(3, (int)JsonNode.Parse((await client.ReadAsync())!)!["result"]!["structuredContent"]!["result"]!);
    }

    [Fact]
    public async Task DuplicateArgument_IsAFaultOfTheCall()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        Assert.Contains("duplicate", await client.CallAsync("weigh", """{"name":"a","name":"b"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"name":5}""")]
    [InlineData("""[]""")]
    public async Task ParametersThatDontFit_AreAFaultOfTheRequest(string parameters)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        Assert.Equal(-32602, (int)(await client.AskForNodeAsync("tools/call", parameters))["error"]!["code"]!);
    }

    [Fact]
    public async Task ClientThatLeavesInMidCall_EndsTheServer()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync("""{"jsonrpc":"2.0","id":"w","method":"tools/call","params":{"name":"wait"}}""");
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await server.Input.DisposeAsync();
        await server.Completion.WaitAsync(TestServer.Patience);

        Assert.Equal(0, server.Registry.PendingRequests);
        Assert.Empty(server.Registry.Sessions);
    }

    [Fact]
    public async Task WhatWasAskedBeforeTheEnd_IsAnswered()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync("""{"jsonrpc":"2.0","id":"w","method":"tools/call","params":{"name":"work"}}""");

        await server.Input.DisposeAsync();

        Assert.Equal("w", (string?)JsonNode.Parse((await client.ReadAsync())!)!["id"]);
        Assert.Null(await client.ReadAsync());
    }
}
