using System.Net;
using System.Text.Json.Nodes;
using Keyway.Harness;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Http;

/// <summary>Sessions over HTTP.</summary>
public class HttpSessionTests
{
    private const string Add = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"add","arguments":{"left":1,"right":2}}}""";

    [Fact]
    public async Task ClientOfTheSdk_ListsCallsHearsAndLeaves()
    {
        await using var server = await HttpServer.StartAsync();
        using var changed = new SemaphoreSlim(0);
        McpClient client = await server.ConnectAsync();
        client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (_, _) =>
        {
            changed.Release();
            return default;
        });

        Assert.Contains("add", (await client.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal("unlocked", Sessions.SessionTests.TextOf(await client.CallToolAsync("unlock")));
        Assert.True(await changed.WaitAsync(TestServer.Patience));
        Assert.Equal("gold", Sessions.SessionTests.TextOf(await client.CallToolAsync("open_vault")));
        Assert.Equal(1, server.SessionCount);

        await client.DisposeAsync();
        await TestServer.UntilAsync(() => server.SessionCount == 0);
    }

    [Fact]
    public async Task ClientThatCanBeAsked_IsAskedOnTheResponseToTheCall()
    {
        await using var server = await HttpServer.StartAsync();
        await using McpClient client = await server.ConnectAsync(options: new McpClientOptions
        {
            Handlers = new McpClientHandlers { RootsHandler = (_, _) => new(new ListRootsResult { Roots = [new Root { Uri = "file:///kitchen" }] }) },
        });

        Assert.Equal("file:///kitchen", Sessions.SessionTests.TextOf(await client.CallToolAsync("list_roots")));
    }

    [Fact]
    public async Task Sessions_DontSeeEachOthersContext()
    {
        await using var server = await HttpServer.StartAsync(options => options.ConfigureContext((context, session) => context.WithTenant(session.Id!)));
        string first = await server.InitializeAsync();
        string second = await server.InitializeAsync();

        Assert.Equal(first, await WhoAsync(server, first));
        Assert.Equal(second, await WhoAsync(server, second));
        await server.PostAsync("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"unlock"}}""", first);
        Assert.Contains("gold", await (await server.PostAsync(OpenVault, first)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("missing_context", await (await server.PostAsync(OpenVault, second)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunOfAnotherSession_CantBeRead()
    {
        await using var server = await HttpServer.StartAsync();
        string owner = await server.InitializeAsync();
        string other = await server.InitializeAsync();
        JsonNode baked = await HttpServer.ReadAsync(await server.PostAsync(
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"bake","arguments":{"minutes":1}}}""", owner));
        string read = $$"""{"jsonrpc":"2.0","id":3,"method":"resources/read","params":{"uri":"{{(string?)baked["result"]!["_meta"]!["keyway/run"]}}"} }""";

        Assert.NotNull((await HttpServer.ReadAsync(await server.PostAsync(read, owner)))["result"]);
        Assert.Equal(-32002, (int)(await HttpServer.ReadAsync(await server.PostAsync(read, other)))["error"]!["code"]!);
    }

    [Fact]
    public async Task AnswerAlone_IsTheBody()
    {
        await using var server = await HttpServer.StartAsync();
        string session = await server.InitializeAsync();

        HttpResponseMessage response = await server.PostAsync(Add, session);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(3, (int)(await HttpServer.ReadAsync(response))["result"]!["structuredContent"]!["result"]!);
    }

    [Fact]
    public async Task Notification_IsAccepted()
    {
        await using var server = await HttpServer.StartAsync();
        string session = await server.InitializeAsync();

        HttpResponseMessage response = await server.PostAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", session);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task DeletedSession_IsGone()
    {
        await using var server = await HttpServer.StartAsync();
        string session = await server.InitializeAsync();

        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(HttpMethod.Delete, session)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync(Add, session)).StatusCode);
        Assert.Equal(0, server.SessionCount);
    }

    [Fact]
    public async Task SessionThatIsDeletedInMidCall_CancelsTheCall()
    {
        await using var server = await HttpServer.StartAsync();
        string session = await server.InitializeAsync();
        Task<HttpResponseMessage> waiting = server.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"wait"}}""", session);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await server.SendAsync(HttpMethod.Delete, session);

        Assert.Equal(HttpStatusCode.NotFound, (await waiting).StatusCode);
        Assert.Equal(0, server.Registry.PendingRequests);
    }

    [Fact]
    public async Task IdleSession_Ends()
    {
        var clock = new ManualTimeProvider();
        await using var server = await HttpServer.StartAsync(options => options.Http.IdleTimeout = TimeSpan.FromMinutes(2), timeProvider: clock);
        await server.InitializeAsync();

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, server.SessionCount);

        await TestServer.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            return server.SessionCount == 0;
        });
    }

    [Fact]
    public async Task OneSessionTooMany_IsRefused()
    {
        await using var server = await HttpServer.StartAsync(options => options.Http.MaxSessions = 1);
        string session = await server.InitializeAsync();

        HttpResponseMessage refused = await server.PostAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);

        await server.SendAsync(HttpMethod.Delete, session);
        Assert.NotEmpty(await server.InitializeAsync());
    }

    [Fact]
    public async Task ServerThatEnds_BeginsNoSession()
    {
        RegistryServer registry = TestServer.CreateRegistry();
        var sessions = new HttpSessions(registry, ToolAccess.Read, registry.Options.Http, null, null);
        Assert.NotNull(sessions.TryCreate(null));

        await sessions.DisposeAsync();

        Assert.Equal((0, null), (sessions.Count, sessions.TryCreate(null)));
    }

    [Fact]
    public async Task SessionWhoseBeginningIsRefused_IsNone()
    {
        await using var server = await HttpServer.StartAsync();

        await server.PostAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":1}}""");

        await TestServer.UntilAsync(() => server.SessionCount == 0);
    }

    [Fact]
    public async Task ClientThatVanishesInMidCall_LeavesNothingBehind()
    {
        // A clock of its own: with the machine's, a slow one ends the session before the client has called anything.
        var clock = new ManualTimeProvider();
        await using var server = await HttpServer.StartAsync(timeProvider: clock);
        string session = await server.InitializeAsync();
        using var gone = new CancellationTokenSource();
        using (var http = new HttpClient())
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, server.Address)
            {
                Content = new StringContent("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"wait"}}""", System.Text.Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("Accept", ["application/json", "text/event-stream"]);
            request.Headers.Add("Mcp-Session-Id", session);
            Task<HttpResponseMessage> waiting = http.SendAsync(request, gone.Token);
            await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 0);
        Assert.Equal(1, server.SessionCount);

        await TestServer.UntilAsync(() =>
        {
            clock.Advance(server.Registry.Options.Http.IdleTimeout);
            return server.SessionCount == 0;
        });
    }

    private const string OpenVault = """{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"open_vault"}}""";

    private static async Task<string?> WhoAsync(HttpServer server, string session)
    {
        HttpResponseMessage response = await server.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"who_am_i"}}""", session);
        return (string?)(await HttpServer.ReadAsync(response))["result"]!["content"]![0]!["text"];
    }
}
