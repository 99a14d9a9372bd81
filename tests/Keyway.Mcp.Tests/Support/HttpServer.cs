using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;

namespace Keyway.Mcp.Tests;

/// <summary>A server that listens on a port of its own.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly HttpHost _host;
    private readonly HttpClient _http = new() { Timeout = TestServer.Patience };

    private HttpServer(HttpHost host, RegistryServer registry)
    {
        _host = host;
        Registry = registry;
    }

    public RegistryServer Registry { get; }

    public Uri Address => _host.Address;

    public int SessionCount => _host.Sessions.Count;

    public static async Task<HttpServer> StartAsync(
        Action<McpOptions>? configure = null, string? token = null, RuntimeContext? context = null, TimeProvider? timeProvider = null)
    {
        RegistryServer registry = TestServer.CreateRegistry(configure, context, options => options.TimeProvider = timeProvider ?? options.TimeProvider);
        return new(await HttpHost.StartAsync(registry, new IPEndPoint(IPAddress.Loopback, 0), token, null, null, default), registry);
    }

    /// <summary>Connects a client of the protocol's SDK.</summary>
    public Task<McpClient> ConnectAsync(Action<HttpClientTransportOptions>? configure = null, McpClientOptions? options = null)
    {
        var transport = new HttpClientTransportOptions { Endpoint = Address, TransportMode = HttpTransportMode.StreamableHttp };
        configure?.Invoke(transport);
        return McpClient.CreateAsync(new HttpClientTransport(transport), options);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? session = null, Action<HttpRequestMessage>? configure = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return SendAsync(request, session, configure);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string? session = null, Action<HttpRequestMessage>? configure = null)
        => SendAsync(new HttpRequestMessage(method, Address), session, configure);

    /// <summary>Begins a session and returns its id.</summary>
    public async Task<string> InitializeAsync()
    {
        HttpResponseMessage response = await PostAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"raw","version":"1"}}}""");
        return response.Headers.GetValues("Mcp-Session-Id").Single();
    }

    /// <summary>Reads the answer, which is the body, or the last of the events.</summary>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        const string Data = "data: ";
        string body = await response.Content.ReadAsStringAsync();
        int last = body.LastIndexOf(Data, StringComparison.Ordinal);
        bool isEvents = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return JsonNode.Parse(isEvents ? body[(last + Data.Length)..] : body)!;
    }

    /// <summary>Ends the server, as Ctrl+C does.</summary>
    public Task StopAsync() => _host.DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? session, Action<HttpRequestMessage>? configure)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (session is not null)
        {
            request.Headers.Add("Mcp-Session-Id", session);
        }

        configure?.Invoke(request);
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
