using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Keyway.Benchmarks.Mcp;

/// <summary>A session over HTTP: a POST a message (Model Context Protocol 2025-11-25, "Transports", "Streamable HTTP").</summary>
internal sealed class HttpConnection : IMcpConnection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly ServerProcess _server;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private readonly Uri _address;
    private string? _session;
    private int _id;

    private HttpConnection(ServerProcess server, Uri address)
    {
        _server = server;
        _address = address;
    }

    /// <summary>Starts a server and opens a session.</summary>
    /// <param name="program">The path of its assembly.</param>
    /// <param name="arguments">Its command line, but for the port.</param>
    public static async Task<HttpConnection> OpenAsync(string program, params string[] arguments)
    {
        int port = FreePort();
        var connection = new HttpConnection(ServerProcess.Start(program, [.. arguments, $"{port}"]), new Uri($"http://127.0.0.1:{port}/mcp"));
        await WaitAsync(port);
        Answers.Check(await connection.SendAsync(Frames.Initialize));
        await connection.SendAsync(Frames.Initialized);
        return connection;
    }

    /// <inheritdoc/>
    public async Task<string> CallAsync(Func<int, byte[]> frame, int calls, int window)
    {
        byte[] last = [];
        int left = calls;
        await Task.WhenAll(Enumerable.Range(0, window).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                last = await SendAsync(frame(Interlocked.Increment(ref _id)));
                Answers.Check(last);
            }
        })));
        return Encoding.UTF8.GetString(last);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _server.Process.Kill();
        await _server.DisposeAsync();
    }

    private async Task<byte[]> SendAsync(byte[] message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        if (_session is not null)
        {
            request.Headers.TryAddWithoutValidation("Mcp-Session-Id", _session);
            request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", "2025-11-25");
        }

        using HttpResponseMessage response = await _client.SendAsync(request, CancellationToken.None);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Expected success, got {(int)response.StatusCode}: {Encoding.UTF8.GetString(body)}");
        }

        _session ??= response.Headers.TryGetValues("Mcp-Session-Id", out IEnumerable<string>? values) ? values.Single() : null;
        return body;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitAsync(int port)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }
}
