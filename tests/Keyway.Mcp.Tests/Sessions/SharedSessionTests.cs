using System.IO.Pipelines;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>Whose requests are whose where the protocol's SDK makes the servers.</summary>
public class SharedSessionTests
{
    private const string Initialize = """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"c","version":"1"}}""";

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("a", false)]
    [InlineData("a", true)]
    public async Task RequestThatWasPosted_MayOnlyRead(string? sessionId, bool hasStreams)
    {
        await using var server = new PostServer(hasStreams: hasStreams);
        StreamableHttpServerTransport transport = await BeginAsync(server, sessionId);

        JsonNode who = await PostServer.AskAsync(transport, "tools/call", """{"name":"who_am_i"}""");
        JsonNode burn = await server.AskAsync("tools/call", """{"name":"burn"}""");

        Assert.Equal("Read", (string?)who["result"]!["content"]![0]!["text"]);
        Assert.Equal("access_denied", (string?)burn["result"]!["_meta"]!["keyway/error"]!["code"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a")]
    public async Task RunOfAnother_CantBeRead(string? sessionId)
    {
        await using var server = new PostServer(configure: options => options.Access = ToolAccess.Write);
        ActionRun run = await server.Runner.RunAsync("bake", Utf8Json.Parse("""{"minutes":1}"""));
        StreamableHttpServerTransport transport = await BeginAsync(server, sessionId);
        string ofAnother = RunOf(await server.AskAsync("tools/call", """{"name":"bake","arguments":{"minutes":1}}"""));

        foreach (string uri in new[] { $"run://{run.Id}", ofAnother })
        {
            Assert.Equal(-32002, (int)(await PostServer.AskAsync(transport, "resources/read", $$"""{"uri":"{{uri}}"}"""))["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task RunOfASession_CanBeReadByItAlone()
    {
        await using var server = new PostServer(configure: options => options.Access = ToolAccess.Write);
        StreamableHttpServerTransport first = await BeginAsync(server, "a");
        StreamableHttpServerTransport second = await BeginAsync(server, "b");

        string own = RunOf(await PostServer.AskAsync(first, "tools/call", """{"name":"bake","arguments":{"minutes":1}}"""));

        Assert.NotNull((await PostServer.AskAsync(first, "resources/read", $$"""{"uri":"{{own}}"}"""))["result"]);
        Assert.NotNull((await PostServer.AskAsync(second, "resources/read", $$"""{"uri":"{{own}}"}"""))["error"]);
    }

    [Fact]
    public async Task ClientOfTheProgramsStreams_MayWriteAndReadAllRuns()
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyway(TestPlugin.Registry);
        builder.Services.AddMcpServer().WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream()).WithKeyway(TestPlugin.Registry);
        using IHost host = builder.Build();
        await host.StartAsync();
        ActionRun run = await host.Services.GetRequiredService<ActionRunner>().RunAsync("bake", Utf8Json.Parse("""{"minutes":1}"""));
        using RawClient client = await new RawClient(input.Writer.AsStream(), output.Reader.AsStream()).InitializeAsync();

        Assert.Contains("burnt", await client.CallAsync("burn"), StringComparison.Ordinal);
        Assert.Contains("Baked.", await client.AskAsync("resources/read", $$"""{"uri":"run://{{run.Id}}"}"""), StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task ClientOfAnotherStream_MayOnlyReadAndHasASessionOfItsOwn(string? version)
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKeyway(TestPlugin.Registry);
        builder.Services.AddMcpServer().WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream())
            .WithKeyway(TestPlugin.Registry, session => RuntimeContext.Create().WithTenant($"{session.Access}"));
        using IHost host = builder.Build();
        await host.StartAsync();
        var remoteInput = new Pipe();
        var remoteOutput = new Pipe();
        await using McpServer remote = McpServer.Create(
            new StreamServerTransport(remoteInput.Reader.AsStream(), remoteOutput.Writer.AsStream()),
            host.Services.GetRequiredService<IOptions<McpServerOptions>>().Value, null, host.Services);
        _ = remote.RunAsync();
        var options = new McpClientOptions { ProtocolVersion = version };
        await using McpClient far = await McpClient.CreateAsync(new StreamClientTransport(remoteInput.Writer.AsStream(), remoteOutput.Reader.AsStream()), options);
        await using McpClient near = await McpClient.CreateAsync(new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream()), options);

        foreach ((McpClient client, string access) in new[] { (far, "Read"), (near, "Write"), (far, "Read"), (near, "Write") })
        {
            Assert.Equal(access, ((TextContentBlock)(await client.CallToolAsync("who_am_i")).Content[0]).Text);
        }

        await far.CallToolAsync("unlock");
        Assert.DoesNotContain("open_vault", (await near.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal(version is not null, (await far.ListToolsAsync()).Any(tool => tool.Name == "open_vault"));
        await host.StopAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClientsThatTheProgramClaimsToKnow_AreToldApartAsWell(bool changes)
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMcpServer(options => options.KnownClientCapabilities = new ClientCapabilities())
            .WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream())
            .WithKeyway(TestPlugin.Registry, session => RuntimeContext.Create().WithTenant($"{session.Access}"));
        using IHost host = builder.Build();
        await host.StartAsync();
        McpServerOptions options = host.Services.GetRequiredService<IOptions<McpServerOptions>>().Value;
        var remoteInput = new Pipe();
        var remoteOutput = new Pipe();
        await using McpServer remote = McpServer.Create(
            new StreamServerTransport(remoteInput.Reader.AsStream(), remoteOutput.Writer.AsStream()), options, null, host.Services);
        _ = remote.RunAsync();
        if (changes)
        {
            // As a program does it that says it of each server when it makes that.
            options.KnownClientCapabilities = new ClientCapabilities { Roots = new RootsCapability() };
        }

        using var far = new RawClient(remoteInput.Writer.AsStream(), remoteOutput.Reader.AsStream());
        using var near = new RawClient(input.Writer.AsStream(), output.Reader.AsStream());

        // Neither begins a session: what they would say of themselves is known.
        foreach ((RawClient client, string access) in new[] { (far, "Read"), (near, "Write"), (far, "Read"), (near, "Write") })
        {
            Assert.Contains($"\"text\":\"{access}\"", await client.CallAsync("who_am_i"), StringComparison.Ordinal);
        }

        await host.StopAsync();
    }

    [Fact]
    public async Task SessionThatMovedHere_StaysOne()
    {
        await using var server = new PostServer();
        var known = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } };
        await using StreamableHttpServerTransport first = server.Move("a", known);
        await using StreamableHttpServerTransport second = server.Move("b", known);

        await PostServer.AskAsync(first, "tools/call", """{"name":"unlock"}""");

        Assert.Equal("gold", (string?)(await PostServer.AskAsync(first, "tools/call", """{"name":"open_vault"}"""))["result"]!["content"]![0]!["text"]);
        Assert.True((bool)(await PostServer.AskAsync(second, "tools/call", """{"name":"open_vault"}"""))["result"]!["isError"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a")]
    public async Task UserOfARequest_IsTheUserOfItsSession(string? sessionId)
    {
        await using var server = new PostServer(configure: options => options.ConfigureContext((context, session) => context.WithVault(session.User?.Identity?.Name ?? "nobody")));
        StreamableHttpServerTransport first = await BeginAsync(server, sessionId);
        StreamableHttpServerTransport second = await BeginAsync(server, sessionId is null ? null : "b");

        JsonNode ann = await PostServer.AskAsync(first, "tools/call", """{"name":"open_vault"}""", new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", "Ann")], "test", "name", "role")));
        JsonNode nobody = await PostServer.AskAsync(second, "tools/call", """{"name":"open_vault"}""", new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", "Bea")], null, "name", "role")));

        Assert.Equal("Ann", (string?)ann["result"]!["content"]![0]!["text"]);
        Assert.Equal("nobody", (string?)nobody["result"]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task SessionOfOneRequest_IsOneThatIsConnectedOnlyWhileItListens()
    {
        await using var server = new PostServer();
        for (int i = 0; i < 10; i++)
        {
            await server.AskAsync("tools/list");
        }

        RegistryServer registry = server.Registry;
        Assert.Empty(registry.Sessions);

        using var end = new CancellationTokenSource();
        Task<JsonNode> listening = PostServer.AskAsync(
            server.Begin(null), "subscriptions/listen", """
            {"notifications":{"resourceSubscriptions":["menu://today"]},
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}
            """.ReplaceLineEndings(""), cancellationToken: end.Token);
        await TestServer.UntilAsync(() => registry.Sessions.Any());
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        await server.DisposeAsync();
        Assert.Empty(registry.Sessions);
    }

    private static async Task<StreamableHttpServerTransport> BeginAsync(PostServer server, string? sessionId)
    {
        StreamableHttpServerTransport transport = server.Begin(sessionId);
        if (sessionId is not null)
        {
            await PostServer.AskAsync(transport, "initialize", Initialize);
        }

        return transport;
    }

    private static string RunOf(JsonNode answer) => (string)answer["result"]!["_meta"]!["keyway/run"]!;
}
