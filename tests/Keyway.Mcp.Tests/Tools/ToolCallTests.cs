using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Tools;

/// <summary>Calls of tools by the client of the protocol's SDK.</summary>
public class ToolCallTests
{
    [Theory]
    [InlineData("bake")]
    [InlineData("burn")]
    public async Task CallAboveTheInvokersAccess_IsDenied(string name)
    {
        await using var server = TestServer.Start(invoke: options => options.Access = ToolAccess.Read);
        using RawClient client = await new RawClient(server).InitializeAsync();

        Assert.Contains("\"code\":\"access_denied\"", await client.CallAsync(name, """{"minutes":1}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bake", "minutes", 64)]
    [InlineData("weigh", "name", 64)]
    [InlineData("bake", "minutes", 128)]
    [InlineData("weigh", "name", 128)]
    public async Task ArgumentsThatAreTooDeep_AreAFaultOfTheCall(string name, string argument, int maxDepth)
    {
        await using var server = TestServer.Start(invoke: options => options.Limits = new BindingLimits { MaxDepth = maxDepth });
        using RawClient client = await new RawClient(server).InitializeAsync();

        string answer = await client.CallAsync(name, $$"""{"{{argument}}":{{new string('[', 100)}}{{new string(']', 100)}} }""");

        Assert.Contains("\"code\":\"invalid_arguments\"", answer, StringComparison.Ordinal);
        Assert.Contains(maxDepth == 64 || name == "bake" ? "64 levels deep" : "wrong_type", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bake", "minutes")]
    [InlineData("weigh", "name")]
    public async Task ArgumentsThatAreNoText_AreAFaultOfTheCall(string name, string argument)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        byte[] call = System.Text.Encoding.UTF8.GetBytes(
            $$"""{"jsonrpc":"2.0","id":"u","method":"tools/call","params":{"name":"{{name}}","arguments":{"{{argument}}":"#"} } }""" + "\n");
        call[Array.IndexOf(call, (byte)'#')] = 0xFF;
        await server.Input.WriteAsync(call);
        await server.Input.FlushAsync();

        Assert.Contains("\"code\":\"invalid_arguments\"", await client.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownTool_IsToldOnlyWhatTheSessionSees()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        string answer = await client.CallAsync("open_vualt");

        Assert.Contains("Unknown tool", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("open_vault", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("purge", answer, StringComparison.Ordinal);
        await client.CallAsync("unlock");
        Assert.Contains("Did you mean 'open_vault'", await client.CallAsync("open_vualt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task Tool_IsListedAndCalled(string? version)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options => options.ProtocolVersion = version);

        IList<McpClientTool> tools = await client.ListToolsAsync();
        CallToolResult result = await client.CallToolAsync("weigh", new Dictionary<string, object?> { ["name"] = "flan" });

        Assert.Equal(version ?? "2026-07-28", client.NegotiatedProtocolVersion);
        Assert.Equal("Weighs something.", tools.Single(tool => tool.Name == "weigh").Description);
        Assert.Equal("flan", result.StructuredContent!.Value.GetProperty("name").GetString());
        Assert.NotEqual(true, result.IsError);
    }

    [Fact]
    public async Task Hints_AreWhatTheAuthorSaid()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        Dictionary<string, Tool> tools = (await client.ListToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.ProtocolTool);

        Assert.Equal("Addition", tools["add"].Title);
        Assert.Equal((true, null), (tools["add"].Annotations!.ReadOnlyHint, tools["add"].Annotations!.DestructiveHint));
        ToolAnnotations burn = tools["burn"].Annotations!;
        Assert.Equal((null, true, false, true), (burn.ReadOnlyHint, burn.DestructiveHint, burn.IdempotentHint, burn.OpenWorldHint));
        Assert.Null(tools["rest"].Annotations);
    }

    [Fact]
    public async Task Content_ArrivesAsItsKind()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("show");

        Assert.Collection(
            result.Content,
            text => Assert.Equal("Look:", Assert.IsType<TextContentBlock>(text).Text),
            image =>
            {
                Assert.Equal("image/png", Assert.IsType<ImageContentBlock>(image).MimeType);
                Assert.Equal([1, 2, 3], ((ImageContentBlock)image).DecodedData.ToArray());
            },
            audio => Assert.Equal([4, 5], Assert.IsType<AudioContentBlock>(audio).DecodedData.ToArray()),
            note =>
            {
                var contents = Assert.IsType<TextResourceContents>(Assert.IsType<EmbeddedResourceBlock>(note).Resource);
                Assert.Equal(("note://1", "Buy flour.", "text/plain"), (contents.Uri, contents.Text, contents.MimeType));
            },
            blob =>
            {
                var contents = Assert.IsType<BlobResourceContents>(Assert.IsType<EmbeddedResourceBlock>(blob).Resource);
                Assert.Equal([6], contents.DecodedData.ToArray());
            },
            link =>
            {
                var block = Assert.IsType<ResourceLinkBlock>(link);
                Assert.Equal(("https://example.org/a", "A", "text/html"), (block.Uri, block.Name, block.MimeType));
            });
    }

    [Fact]
    public async Task NothingReturned_IsAnEmptySuccess()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("rest");

        Assert.Empty(result.Content);
        Assert.NotEqual(true, result.IsError);
    }

    [Fact]
    public async Task BadArguments_AreAResultWithAllFaults()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("add", new Dictionary<string, object?> { ["left"] = 101, ["rigth"] = 1 });

        Assert.True(result.IsError);
        string text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.Contains("/left: out_of_range", text, StringComparison.Ordinal);
        Assert.Contains("did you mean right?", text, StringComparison.Ordinal);
        Assert.Equal("invalid_arguments", (string?)result.Meta!["keyway/error"]!["code"]);
        Assert.Equal(2, result.Meta["keyway/error"]!["details"]!.AsArray().Count);
    }

    [Fact]
    public async Task UnknownTool_IsAFaultOfTheRequestThatNamesTheNearest()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var exception = await Assert.ThrowsAsync<McpProtocolException>(() => client.CallToolAsync("wiegh").AsTask());

        Assert.Equal(McpErrorCode.InvalidParams, exception.ErrorCode);
        Assert.Contains("Did you mean 'weigh'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_IsListedAndCalled()
    {
        await using var server = TestServer.Start(invoke: options => options.Aliases["scale"] = "weigh");
        await using McpClient client = await server.ConnectAsync();

        Assert.Contains("scale", (await client.ListToolsAsync()).Select(tool => tool.Name));
        Assert.DoesNotContain("weigh", (await client.ListToolsAsync()).Select(tool => tool.Name));
        Assert.NotEqual(true, (await client.CallToolAsync("scale", new Dictionary<string, object?> { ["name"] = "a" })).IsError);
    }

    [Fact]
    public async Task Abort_IsSaidBesideTheContent()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("halt");

        Assert.True((bool?)result.Meta!["keyway/abort"]);
        Assert.NotEqual(true, result.IsError);
    }

    [Fact]
    public async Task ToolAboveTheAccess_IsNeitherListedNorCalled()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        Assert.DoesNotContain("purge", (await client.ListToolsAsync()).Select(tool => tool.Name));
        CallToolResult result = await client.CallToolAsync("purge");
        Assert.True(result.IsError);
        Assert.Equal("access_denied", (string?)result.Meta!["keyway/error"]!["code"]);
    }

    [Fact]
    public async Task AccessThatTheHostGrants_IsTheSessions()
    {
        await using var server = TestServer.Start(options => options.Access = ToolAccess.Admin);
        await using McpClient client = await server.ConnectAsync();

        Assert.NotEqual(true, (await client.CallToolAsync("purge")).IsError);
    }

    [Fact]
    public async Task Cancellation_CancelsTheCallAndIsntAnswered()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync("""{"jsonrpc":"2.0","id":"w","method":"tools/call","params":{"name":"wait"}}""");
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await client.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"w"}}""");
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 0);

        // What comes next is the answer to the next.
        await client.SendAsync("""{"jsonrpc":"2.0","id":"p","method":"ping"}""");
        Assert.Equal("p", (string?)JsonNode.Parse((await client.ReadAsync())!)!["id"]);
    }
}
