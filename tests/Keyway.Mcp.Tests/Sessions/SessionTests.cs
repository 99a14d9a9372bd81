using System.Collections.Concurrent;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>What a session has, and what becomes of its lists.</summary>
public class SessionTests
{
    [Fact]
    public async Task ContextOfASession_IsMadeOnceFromWhatTheClientSays()
    {
        int made = 0;
        await using var server = TestServer.Start(options => options.ConfigureContext((context, session) =>
        {
            made++;
            return context.WithTenant($"{session.ClientInfo?.Name} {session.Access}");
        }));
        await using McpClient client = await server.ConnectAsync(options => options.ClientInfo = new Implementation { Name = "me", Version = "1" });

        Assert.Equal("me Write", TextOf(await client.CallToolAsync("who_am_i")));
        Assert.Equal("me Write", TextOf(await client.CallToolAsync("who_am_i")));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task ContextOfTheHost_IsBelowThatOfTheSession()
    {
        await using var server = TestServer.Start(
            options => options.ConfigureContext((context, _) => context.WithVault("session")),
            RuntimeContext.Create().WithTenant("host").WithVault("host"));
        await using McpClient client = await server.ConnectAsync();

        Assert.Equal(("host", "session"), (TextOf(await client.CallToolAsync("who_am_i")), TextOf(await client.CallToolAsync("open_vault"))));
    }

    [Fact]
    public async Task ToolWhoseKeyIsAbsent_IsNotListedAndCallingItSaysWhy()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        Assert.DoesNotContain("open_vault", (await client.ListToolsAsync()).Select(tool => tool.Name));
        CallToolResult result = await client.CallToolAsync("open_vault");
        Assert.Equal("missing_context", (string?)result.Meta!["keyway/error"]!["code"]);
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task ToolThatChangesTheContext_ChangesTheLists(string? version)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options => options.ProtocolVersion = version);
        var changes = new ConcurrentQueue<string>();
        using var changed = new SemaphoreSlim(0);
        foreach (string method in new[] { NotificationMethods.ToolListChangedNotification, NotificationMethods.PromptListChangedNotification, NotificationMethods.ResourceListChangedNotification })
        {
            client.RegisterNotificationHandler(method, (notification, _) =>
            {
                changes.Enqueue(notification.Method);
                changed.Release();
                return default;
            });
        }

        using var listening = new CancellationTokenSource();
        Task<JsonRpcResponse> subscription = version is null ? await SubscribeAsync(client, listening.Token) : Task.FromResult<JsonRpcResponse>(null!);
        await client.CallToolAsync("unlock");

        // Of resources and of templates there is one notification.
        string[] expected = ["notifications/prompts/list_changed", "notifications/resources/list_changed", "notifications/tools/list_changed"];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(await changed.WaitAsync(TestServer.Patience));
        }

        Assert.Equal(expected, changes.Order(StringComparer.Ordinal));
        Assert.Contains("vault://boxes/{box}", (await client.ListResourceTemplatesAsync()).Select(template => template.UriTemplate));
        Assert.Contains("open_vault", (await client.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal("gold", TextOf(await client.CallToolAsync("open_vault")));

        // The same again is no change.
        await client.CallToolAsync("unlock");
        await client.ListToolsAsync();
        Assert.Equal(expected.Length, changes.Count);
        await listening.CancelAsync();
        await Record.ExceptionAsync(() => subscription);
    }

    [Theory]
    [InlineData(true, "2025-11-25", true)]
    [InlineData(false, "2025-11-25", false)]
    [InlineData(true, null, true)]
    public async Task ListWithAToolThatAsks_ChangesForClientsThatCanBeAsked(bool canSample, string? version, bool isTold)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options =>
        {
            options.ProtocolVersion = version;
            options.Handlers = new McpClientHandlers { SamplingHandler = canSample ? (_, _, _) => throw new NotSupportedException() : null };
        });
        using var changed = new SemaphoreSlim(0);
        client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (_, _) =>
        {
            changed.Release();
            return default;
        });
        using var listening = new CancellationTokenSource();
        Task<JsonRpcResponse> subscription = version is null ? await SubscribeAsync(client, listening.Token) : Task.FromResult<JsonRpcResponse>(null!);
        int before = (await client.ListToolsAsync()).Count;

        await client.CallToolAsync("descend");

        Assert.Equal(isTold, await changed.WaitAsync(isTold ? TestServer.Patience : TimeSpan.FromMilliseconds(200)));
        Assert.Equal(before + (isTold ? 1 : 0), (await client.ListToolsAsync()).Count);
        await listening.CancelAsync();
        await Record.ExceptionAsync(() => subscription);
    }

    [Fact]
    public async Task TemplateThatAppears_IsAChangeOfTheResources()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();
        using var changed = new SemaphoreSlim(0);
        client.RegisterNotificationHandler(NotificationMethods.ResourceListChangedNotification, (_, _) =>
        {
            changed.Release();
            return default;
        });

        await client.CallToolAsync("descend");

        Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(5)));
        Assert.Contains("cellar://{shelf}", (await client.ListResourceTemplatesAsync()).Select(template => template.UriTemplate));
    }

    [Fact]
    public async Task ToolThatLowersTheAccess_ChangesTheList()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();
        using var changed = new SemaphoreSlim(0);
        client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (_, _) =>
        {
            changed.Release();
            return default;
        });

        await client.CallToolAsync("lower");

        Assert.True(await changed.WaitAsync(TestServer.Patience));
        Assert.DoesNotContain("burn", (await client.ListToolsAsync()).Select(tool => tool.Name));
    }

    [Fact]
    public async Task AccessAboveWhatTheHostGrants_CantBeTaken()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CallToolResult result = await client.CallToolAsync("raise");

        Assert.True(result.IsError);
        Assert.Contains("Expected at most Write", TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContextThatFails_FailsTheRequestAndIsMadeAnew()
    {
        int made = 0;
        await using var server = TestServer.Start(options => options.ConfigureContext(
            (context, _) => made++ == 0 ? throw new InvalidOperationException("Not yet.") : context.WithTenant("late")));
        await using McpClient client = await server.ConnectAsync();

        await Assert.ThrowsAnyAsync<ModelContextProtocol.McpException>(() => client.CallToolAsync("who_am_i").AsTask());
        Assert.Equal("late", TextOf(await client.CallToolAsync("who_am_i")));
    }

    internal static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(result.Content[0]).Text;

    /// <summary>Asks to hear of changes, as clients of 2026-07-28 do; the request stays open.</summary>
    private static async Task<Task<JsonRpcResponse>> SubscribeAsync(McpClient client, CancellationToken cancellationToken)
    {
        var acknowledged = new TaskCompletionSource();
        client.RegisterNotificationHandler(NotificationMethods.SubscriptionsAcknowledgedNotification, (_, _) =>
        {
            acknowledged.TrySetResult();
            return default;
        });
        Task<JsonRpcResponse> open = client.SendRequestAsync(
            new JsonRpcRequest
            {
                Method = RequestMethods.SubscriptionsListen,
                Params = System.Text.Json.Nodes.JsonNode.Parse("""{"notifications":{"toolsListChanged":true,"promptsListChanged":true,"resourcesListChanged":true}}"""),
            },
            cancellationToken);
        await acknowledged.Task.WaitAsync(TestServer.Patience, cancellationToken);
        return open;
    }
}
