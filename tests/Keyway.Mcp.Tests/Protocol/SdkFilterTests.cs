using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Protocol;

/// <summary>Filters that a program gives to servers of the protocol's SDK.</summary>
public class SdkFilterTests
{
    [Fact]
    public async Task EveryRequest_GoesThroughItsFilters()
    {
        List<string> seen = [];
        await using var server = new PostServer(builder => builder.WithRequestFilters(filters => filters
            .AddListToolsFilter(See<ListToolsRequestParams, ListToolsResult>("tools/list"))
            .AddCallToolFilter(See<CallToolRequestParams, CallToolResult>("tools/call"))
            .AddListPromptsFilter(See<ListPromptsRequestParams, ListPromptsResult>("prompts/list"))
            .AddGetPromptFilter(See<GetPromptRequestParams, GetPromptResult>("prompts/get"))
            .AddListResourcesFilter(See<ListResourcesRequestParams, ListResourcesResult>("resources/list"))
            .AddListResourceTemplatesFilter(See<ListResourceTemplatesRequestParams, ListResourceTemplatesResult>("resources/templates/list"))
            .AddReadResourceFilter(See<ReadResourceRequestParams, ReadResourceResult>("resources/read"))
            .AddCompleteFilter(See<CompleteRequestParams, CompleteResult>("completion/complete"))
            .AddSubscribeToResourcesFilter(See<SubscribeRequestParams, EmptyResult>("resources/subscribe"))
            .AddUnsubscribeFromResourcesFilter(See<UnsubscribeRequestParams, EmptyResult>("resources/unsubscribe"))));
        (string Method, string Parameters, string Expected)[] requests =
        [
            ("tools/list", "{}", "\"inputSchema\""),
            ("tools/call", """{"name":"add","arguments":{"left":1,"right":2}}""", "\"structuredContent\":{\"result\":3}"),
            ("tools/call", """{"name":"add","arguments":{"left":1}}""", "keyway/error"),
            ("prompts/list", "{}", "\"review\""),
            ("prompts/get", """{"name":"review","arguments":{"dish":"soup"}}""", "Review soup"),
            ("resources/list", "{}", "menu://today"),
            ("resources/templates/list", "{}", "recipe://"),
            ("resources/read", """{"uri":"menu://today"}""", "Soup."),
            ("completion/complete", """{"ref":{"type":"ref/prompt","name":"review"},"argument":{"name":"tone","value":"s"}}""", "Strict"),
            ("resources/subscribe", """{"uri":"menu://today"}""", "result"),
            ("resources/unsubscribe", """{"uri":"menu://today"}""", "result"),
        ];

        foreach ((string method, string parameters, string expected) in requests)
        {
            seen.Clear();
            JsonNode answer = await server.AskAsync(method, parameters);

            Assert.Equal([method], seen);
            Assert.Contains(expected, answer.ToJsonString(), StringComparison.Ordinal);
        }

        McpRequestFilter<TParams, TResult> See<TParams, TResult>(string method) => next => (context, cancellationToken) =>
        {
            seen.Add(method);
            return next(context, cancellationToken);
        };
    }

    [Fact]
    public async Task FilterThatRefuses_KeepsTheToolFromBeingCalled()
    {
        await using var server = new PostServer(
            builder => builder.WithRequestFilters(filters => filters.AddCallToolFilter(_ => (_, _) => throw new McpProtocolException("Not you.", McpErrorCode.InvalidRequest))));

        Assert.Equal("Not you.", (string?)(await server.AskAsync("tools/call", """{"name":"add","arguments":{"left":1,"right":2}}"""))["error"]!["message"]);
    }

    [Theory]
    [InlineData("tools that ask")]
    [InlineData("tools that never ask")]
    public async Task FilterThatComesBehindTheRegistry_IsAskedAsWell(string kind)
    {
        int asked = 0;
        PluginRegistry registry = kind == "tools that ask" ? TestPlugin.Registry : QuietPlugin.Registry;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMcpServer().WithKeyway(registry, _ => RuntimeContext.Create().WithTenant("Ann"));
        services.PostConfigure<McpServerOptions>(options =>
        {
            options.Filters.Request.ListToolsFilters.Add(next => (context, cancellationToken) =>
            {
                asked++;
                return next(context, cancellationToken);
            });
            options.Filters.Request.CallToolFilters.Add(next => (context, cancellationToken) =>
            {
                asked++;
                return next(context, cancellationToken);
            });
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        string tool = kind == "tools that ask" ? "who_am_i" : "whisper";

        JsonNode listed = await AskAsync("tools/list", "{}");
        Assert.Contains(tool, listed["result"]!["tools"]!.AsArray().Select(listing => (string?)listing!["name"]));
        JsonNode called = await AskAsync("tools/call", $$"""{"name":"{{tool}}"}""");

        Assert.Equal("Ann", (string?)called["result"]!["content"]![0]!["text"]);
        Assert.Equal(2, asked);

        async Task<JsonNode> AskAsync(string method, string parameters)
        {
            var transport = new StreamableHttpServerTransport { Stateless = true };
            await using McpServer server = McpServer.Create(transport, provider.GetRequiredService<IOptions<McpServerOptions>>().Value, null, provider);
            _ = server.RunAsync();
            return await PostServer.AskAsync(transport, method, parameters);
        }
    }

    [Theory]
    [InlineData("tools that ask")]
    [InlineData("tools that never ask")]
    public async Task FilterOfASession_IsAskedAsWell(string kind)
    {
        // HTTP makes options for each session, and a program adds to them then.
        int asked = 0;
        PluginRegistry registry = kind == "tools that ask" ? TestPlugin.Registry : QuietPlugin.Registry;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMcpServer().WithKeyway(registry, _ => RuntimeContext.Create().WithTenant("Ann"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        McpServerOptions options = provider.GetRequiredService<IOptionsFactory<McpServerOptions>>().Create(Options.DefaultName);
#pragma warning disable MCPEXP002 // Packages of the SDK add such filters.
        options.Filters.Request.CallToolWithAlternateFilters.Add((context, next, cancellationToken) =>
        {
            asked++;
            return next(context, cancellationToken);
        });
#pragma warning restore MCPEXP002
        var transport = new StreamableHttpServerTransport { SessionId = "a" };
        await using McpServer server = McpServer.Create(transport, options, null, provider);
        _ = server.RunAsync();

        JsonNode called = await PostServer.AskAsync(
            transport, "tools/call", $$"""{"name":"{{(kind == "tools that ask" ? "who_am_i" : "whisper")}}"}""");

        Assert.Equal("Ann", (string?)called["result"]!["content"]![0]!["text"]);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task FilterOfAlternateResults_IsAskedAsWell()
    {
        int asked = 0;
#pragma warning disable MCPEXP002 // Packages of the SDK add such filters; its HTTP always does.
        await using var server = new PostServer(builder => builder.Services.Configure<McpServerOptions>(options => options.Filters.Request.CallToolWithAlternateFilters.Add(
            (context, next, cancellationToken) =>
            {
                asked++;
                return next(context, cancellationToken);
            })));
#pragma warning restore MCPEXP002

        Assert.Equal(3, (int)(await server.AskAsync("tools/call", """{"name":"add","arguments":{"left":1,"right":2}}"""))["result"]!["structuredContent"]!["result"]!);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task WhatAFilterChanges_IsWhatTheToolGets()
    {
        await using var server = new PostServer(builder => builder.WithRequestFilters(filters => filters.AddCallToolFilter(next => async (context, cancellationToken) =>
        {
            context.Params!.Arguments!["left"] = JsonSerializer.SerializeToElement(40);
            CallToolResult result = await next(context, cancellationToken);
            result.Meta ??= [];
            result.Meta["audited"] = true;
            return result;
        })));

        JsonNode result = (await server.AskAsync("tools/call", """{"name":"add","arguments":{"left":1,"right":2}}"""))["result"]!;

        Assert.Equal(42, (int)result["structuredContent"]!["result"]!);
        Assert.True((bool)result["_meta"]!["audited"]!);
    }

    [Fact]
    public async Task ToolsOfOthers_AreBehindTheSameFilters()
    {
        List<string> called = [];
        await using var server = new PostServer(builder => builder
            .WithTools([McpServerTool.Create(() => "there", new McpServerToolCreateOptions { Name = "here" })])
            .WithRequestFilters(filters => filters.AddCallToolFilter(next => (context, cancellationToken) =>
            {
                called.Add(context.Params!.Name);
                return next(context, cancellationToken);
            })));

        Assert.Contains("there", (await server.AskAsync("tools/call", """{"name":"here"}""")).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Read", (await server.AskAsync("tools/call", """{"name":"who_am_i"}""")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["here", "who_am_i"], called);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task FilteredCall_MayAskItsClient(string? version)
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMcpServer()
            .WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream())
            .WithRequestFilters(filters => filters.AddCallToolFilter(next => next))
            .WithKeyway(TestPlugin.Registry);
        using IHost host = builder.Build();
        await host.StartAsync();
        await using McpClient client = await McpClient.CreateAsync(
            new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream()),
            new McpClientOptions
            {
                ProtocolVersion = version,
                Handlers = new McpClientHandlers { ElicitationHandler = (_, _) => new(new ElicitResult { Action = "decline" }) },
            });

        CallToolResult asked = await client.CallToolAsync("ask_person");

        Assert.Equal("decline, decline", asked.StructuredContent!.Value.GetProperty("name").GetString());
        await host.StopAsync();
    }
}
