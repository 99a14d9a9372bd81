using System.IO.Pipelines;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests;

/// <summary>
/// A server of the protocol's SDK that requests are posted to, as its package for ASP.NET does it: each request has a server of its own,
/// or all that have the same session id share one.
/// </summary>
internal sealed class PostServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ServiceProvider _services;
    private readonly List<Task> _running = [];

    public PostServer(
        Action<IMcpServerBuilder>? build = null, Action<McpOptions>? configure = null, bool hasStreams = false, PluginRegistry? registry = null)
    {
        registry ??= TestPlugin.Registry;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKeyway(registry);
        IMcpServerBuilder builder = services.AddMcpServer();
        build?.Invoke(builder);
        if (hasStreams)
        {
            builder.WithStreamServerTransport(new Pipe().Reader.AsStream(), new Pipe().Writer.AsStream());
        }

        builder.WithKeyway(registry, session => RuntimeContext.Create().WithTenant($"{session.Access}"), configure);
        _services = services.BuildServiceProvider();
    }

    public ActionRunner Runner => _services.GetRequiredService<ActionRunner>();

    public RegistryServer Registry => _services.GetRequiredService<RegistryServer>();

    public McpResources Resources => _services.GetRequiredService<McpResources>();

    /// <summary>Begins a server.</summary>
    /// <param name="sessionId">The session that it is of; null where it is of one request only.</param>
    public StreamableHttpServerTransport Begin(string? sessionId)
    {
        var transport = new StreamableHttpServerTransport { SessionId = sessionId, Stateless = sessionId is null };
        McpServer server = McpServer.Create(transport, _services.GetRequiredService<IOptions<McpServerOptions>>().Value, null, _services);
        _running.Add(server.RunAsync(_end.Token));
        return transport;
    }

    /// <summary>Takes a session over from another machine, as the SDK's HTTP does it.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="client">What its client said of itself there.</param>
    public StreamableHttpServerTransport Move(string sessionId, ClientCapabilities client)
    {
        var transport = new StreamableHttpServerTransport { SessionId = sessionId };
        McpServerOptions options = _services.GetRequiredService<IOptions<McpServerOptions>>().Value;
        options.KnownClientCapabilities = client;
        _running.Add(McpServer.Create(transport, options, null, _services).RunAsync(_end.Token));
        return transport;
    }

    /// <summary>Asks something by a request that stands alone.</summary>
    public Task<JsonNode> AskAsync(string method, string parameters = "{}") => AskAsync(Begin(null), method, parameters);

    /// <summary>Begins a session, with all that belongs to a handshake.</summary>
    public async Task<StreamableHttpServerTransport> InitializeAsync(string sessionId)
    {
        StreamableHttpServerTransport transport = Begin(sessionId);
        await AskAsync(transport, "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"c","version":"1"}}""");
        await transport.HandlePostRequestAsync(Read("""{"jsonrpc":"2.0","method":"notifications/initialized"}"""), new MemoryStream());
        return transport;
    }

    /// <summary>Asks something.</summary>
    /// <param name="transport">Of whom.</param>
    /// <param name="method">What.</param>
    /// <param name="parameters">With which parameters.</param>
    /// <param name="user">Who asks; null where that isn't known.</param>
    /// <param name="cancellationToken">Cancelled where the client gives it up.</param>
    public static async Task<JsonNode> AskAsync(StreamableHttpServerTransport transport, string method, string parameters = "{}", ClaimsPrincipal? user = null, CancellationToken cancellationToken = default)
    {
        JsonRpcMessage message = Read($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""");
        message.Context = user is null ? null : new JsonRpcMessageContext { User = user };
        using var body = new MemoryStream();
        await transport.HandlePostRequestAsync(message, body, cancellationToken).WaitAsync(TestServer.Patience, cancellationToken);
        return JsonNode.Parse(Encoding.UTF8.GetString(body.ToArray()).Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..])!;
    }

    /// <summary>Sends a message as it is.</summary>
    public static Task SendAsync(StreamableHttpServerTransport transport, string message, Stream body)
        => transport.HandlePostRequestAsync(Read(message), body);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running).ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TestServer.Patience);
        await _services.DisposeAsync();
    }

    private static JsonRpcMessage Read(string message) => JsonSerializer.Deserialize<JsonRpcMessage>(message, McpJsonUtilities.DefaultOptions)!;
}
