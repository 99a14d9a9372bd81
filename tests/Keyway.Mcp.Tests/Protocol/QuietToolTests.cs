using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Protocol;

/// <summary>
/// Servers of tools that never ask their client, of which the SDK of the protocol is told nothing: clients see no difference.
/// </summary>
public class QuietToolTests
{
    private const string July2026 = """
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{"elicitation":{},"sampling":{},"roots":{}}}
        """;

    private static readonly RuntimeContext s_context = RuntimeContext.Create().WithTenant("Ann");

    [Theory]
    [InlineData("2025-03-26")]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task Client_FindsAndCallsThem(string? version)
    {
        await using TestServer server = Start();
        await using McpClient client = await server.ConnectAsync(options =>
        {
            options.ProtocolVersion = version;
            options.Handlers = new McpClientHandlers { ElicitationHandler = (_, _) => throw new InvalidOperationException("Nobody asks.") };
        });

        Assert.True(client.ServerCapabilities.Tools!.ListChanged);
        Assert.Equal(["hum", "whisper"], (await client.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal("Ann", Assert.IsType<TextContentBlock>(Assert.Single((await client.CallToolAsync("whisper")).Content)).Text);
        Assert.True((await client.CallToolAsync("hum", new Dictionary<string, object?> { ["tone"] = "Loud" })).IsError);
        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(async () => await client.CallToolAsync("shout"));
    }

    [Fact]
    public void Sdk_IsToldNothing()
    {
        McpServerOptions options = Configure(QuietPlugin.Registry);

        Assert.Null(options.Capabilities!.Tools);
        Assert.Equal((null, null), (options.Handlers.ListToolsHandler, options.Handlers.CallToolHandler));
    }

    [Theory]
    [InlineData("tools that ask")]
    [InlineData("filters of the invoker")]
    [InlineData("a capability of the program's")]
    [InlineData("filters of lists")]
    [InlineData("filters of calls")]
    [InlineData("filters of alternate results")]
    [InlineData("a session's own options, later")]
    [InlineData("tools of others")]
    public void SdkThatAnswersForSome_IsToldOfTools(string why)
    {
        McpServerOptions options = Configure(
            why == "tools that ask" ? TestPlugin.Registry : QuietPlugin.Registry,
            options =>
            {
                options.Capabilities = why == "a capability of the program's" ? new ServerCapabilities { Tools = new ToolsCapability() } : null;
                options.ToolCollection = why == "tools of others" ? [McpServerTool.Create(() => "there", new McpServerToolCreateOptions { Name = "here" })] : null;
                McpRequestFilters filters = options.Filters.Request;
                switch (why)
                {
                    case "filters of lists":
                        filters.ListToolsFilters.Add(next => next);
                        break;
                    case "filters of calls":
                        filters.CallToolFilters.Add(next => next);
                        break;
                    case "filters of alternate results":
#pragma warning disable MCPEXP002 // Packages of the SDK add such filters.
                        filters.CallToolWithAlternateFilters.Add((context, next, cancellationToken) => next(context, cancellationToken));
#pragma warning restore MCPEXP002
                        break;
                }
            },
            invoker =>
            {
                if (why == "filters of the invoker")
                {
                    invoker.Filters.Add((call, next) => next(call));
                }
            },
            isFinal: why != "a session's own options, later");

        Assert.True(options.Capabilities!.Tools!.ListChanged);
        Assert.Empty(options.Filters.Message.OutgoingFilters);
    }

    [Fact]
    public async Task FilterOfTheInvoker_MayAskTheClient()
    {
        await using var server = TestServer.Start(
            context: s_context,
            invoke: invoker => invoker.Filters.Add(async (call, next) =>
            {
                var question = new ElicitRequestParams { Message = "Sure?", RequestedSchema = new ElicitRequestParams.RequestSchema() };
                ElicitResult answer = await call.Context!.Get<McpElicitation>(McpContextKeys.Elicitation).ElicitAsync(question);
                return answer.IsAccepted ? await next(call) : ToolResult.Failure("Not now.", "declined");
            }),
            tools: QuietPlugin.Registry);
        await using McpClient client = await server.ConnectAsync(options =>
        {
            options.ProtocolVersion = null;
            options.Handlers = new McpClientHandlers { ElicitationHandler = (_, _) => new(new ElicitResult { Action = "decline" }) };
        });

        Assert.Equal("Not now.", Assert.IsType<TextContentBlock>(Assert.Single((await client.CallToolAsync("whisper")).Content)).Text);
    }

    [Fact]
    public async Task Subscription_IsGrantedAndTold()
    {
        await using var server = TestServer.Start(tools: QuietPlugin.Registry);
        using var client = new RawClient(server);
        Assert.DoesNotContain("whisper", await client.AskAsync("tools/list", "{" + July2026 + "}"), StringComparison.Ordinal);

        await client.SendAsync($$"""{"jsonrpc":"2.0","id":"s","method":"subscriptions/listen","params":{"notifications":{"toolsListChanged":true}, {{July2026}} } }""");
        Assert.Contains("\"toolsListChanged\":true", await client.ReadAsync(), StringComparison.Ordinal);

        Assert.Single(server.Registry.Sessions).UpdateContext(context => context.WithTenant("Ann"));
        Assert.Contains("notifications/tools/list_changed", await client.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"c","version":"1"}}""")]
    [InlineData("server/discover", "{" + July2026 + "}")]
    public async Task FirstAnswer_SaysThatThereAreTools(string method, string parameters)
    {
        await using TestServer server = Start();
        using var client = new RawClient(server);

        JsonNode answer = await client.AskForNodeAsync(method, parameters);

        Assert.Equal("""{"listChanged":true}""", answer["result"]!["capabilities"]!["tools"]!.ToJsonString());
    }

    [Theory]
    [InlineData("session", """{"listChanged":true}""")]
    [InlineData(null, "{}")]
    public async Task ServerWithoutSessions_OffersNoChanges(string? sessionId, string expected)
    {
        await using var server = new PostServer(registry: QuietPlugin.Registry);

        JsonNode answer = await PostServer.AskAsync(
            server.Begin(sessionId), "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"c","version":"1"}}""");

        Assert.Equal(expected, answer["result"]!["capabilities"]!["tools"]!.ToJsonString());
    }

    [Fact]
    public async Task ServerWithoutSessions_OffersChangesToWhoAsksByAnOpenRequest()
    {
        await using var server = new PostServer(registry: QuietPlugin.Registry);

        JsonNode answer = await server.AskAsync("server/discover", "{" + July2026 + "}");

        Assert.Equal("""{"listChanged":true}""", answer["result"]!["capabilities"]!["tools"]!.ToJsonString());
    }

    [Theory]
    [InlineData("tools that ask")]
    [InlineData("tools that never ask")]
    public async Task OutgoingFilterOfTheProgram_SeesTheOfferAndHasTheLastWord(string kind)
    {
        string? seen = null;
        await using var server = new PostServer(
            builder => builder.WithMessageFilters(filters => filters.AddOutgoingFilter(next => (context, cancellationToken) =>
            {
                if (context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result } && result["capabilities"] is JsonObject capabilities)
                {
                    seen = capabilities["tools"]?.ToJsonString();
                    capabilities["tools"] = new JsonObject { ["listChanged"] = false };
                }

                return next(context, cancellationToken);
            })),
            hasStreams: true,
            registry: kind == "tools that ask" ? TestPlugin.Registry : QuietPlugin.Registry);

        JsonNode answer = await PostServer.AskAsync(
            server.Begin("session"), "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"c","version":"1"}}""");

        Assert.Equal("""{"listChanged":true}""", seen);
        Assert.Equal("""{"listChanged":false}""", answer["result"]!["capabilities"]!["tools"]!.ToJsonString());
    }

    [Fact]
    public async Task AnswerOfAnotherKind_StaysAsItIs()
    {
        await using var server = new PostServer(
            builder => builder.WithMessageFilters(filters => filters.AddIncomingFilter(next => async (context, cancellationToken) =>
            {
                if (context.JsonRpcMessage is not JsonRpcRequest { Method: "upstream/describe" } request)
                {
                    await next(context, cancellationToken);
                    return;
                }

                JsonNode? described = JsonNode.Parse("""{"protocolVersion":"2025-11-25","capabilities":{"prompts":{}}}""");
                await context.Server.SendMessageAsync(new JsonRpcResponse { Id = request.Id, Result = described }, cancellationToken);
            })),
            hasStreams: true,
            registry: QuietPlugin.Registry);

        Assert.Equal("""{"prompts":{}}""", (await server.AskAsync("upstream/describe"))["result"]!["capabilities"]!.ToJsonString());
    }

    [Theory]
    [InlineData(RequestMethods.ToolsList)]
    [InlineData(RequestMethods.ToolsCall)]
    public async Task FilterThatComesTooLate_IsAFaultThatSaysSo(string method)
    {
        McpServerOptions options = Configure(QuietPlugin.Registry);
        options.Filters.Request.ListToolsFilters.Add(next => next);
        options.Filters.Request.CallToolFilters.Add(next => next);
        await using McpServer server = McpServer.Create(new StreamableHttpServerTransport(), new McpServerOptions());
        McpMessageHandler handler = options.Filters.Message.IncomingFilters[^1]((_, _) => Task.CompletedTask);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => handler(new MessageContext(server, new JsonRpcRequest { Id = new RequestId(1), Method = method }), default));

        Assert.StartsWith($"Expected the filters of '{method}' before", exception.Message, StringComparison.Ordinal);
    }

    private static TestServer Start() => TestServer.Start(context: s_context, tools: QuietPlugin.Registry);

    private static McpServerOptions Configure(PluginRegistry tools, Action<McpServerOptions>? configure = null, Action<ToolInvokerOptions>? invoke = null, bool isFinal = true)
    {
        RegistryServer registry = TestServer.CreateRegistry(invoke: invoke, tools: tools);
        var options = new McpServerOptions();
        configure?.Invoke(options);
        ServerConfiguration.Apply(registry, options, (_, _) => throw new NotSupportedException(), watch: null, isFinal);
        return options;
    }
}
