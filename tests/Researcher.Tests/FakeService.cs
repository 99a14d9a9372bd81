using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Researcher.Tests;

/// <summary>A local server that speaks the format of OpenAI's chat completions, streamed and not, as a test wants it to.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<JsonObject, FakeAnswer> _answer;
    private readonly Task _serving;
    private readonly ConcurrentQueue<JsonObject> _requests = [];

    public FakeService(Func<JsonObject, FakeAnswer> answer)
    {
        _answer = answer;
        (_listener, Address) = Listen();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<JsonObject> Requests => [.. _requests];

    public string? Authorization { get; private set; }

    public async ValueTask DisposeAsync()
    {
        // Once: a listener that was stopped opens its port again to close it, which somebody else may have by then.
        _listener.Close();
        await _serving;
    }

    private static (HttpListener Listener, Uri Address) Listen()
    {
        const int MostAttempts = 20;
        for (int attempt = 1; ; attempt++)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}/v1");
            var listener = new HttpListener { Prefixes = { $"{address}/" } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < MostAttempts)
            {
                // Somebody else has taken the port meanwhile.
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Authorization = context.Request.Headers["Authorization"];
        var request = (JsonObject)JsonNode.Parse(context.Request.InputStream)!;
        _requests.Enqueue(request);
        FakeAnswer answer = _answer(request);
        bool isStreamed = request["stream"]?.GetValue<bool>() == true;
        context.Response.StatusCode = (int)answer.Status;
        context.Response.ContentType = isStreamed ? "text/event-stream" : "application/json";
        string text = answer.Status != HttpStatusCode.OK ? """{"error":{"message":"It is tired.","type":"server_error"}}"""
            : isStreamed ? answer.ToEvents()
            : answer.ToCompletion().ToJsonString();
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        context.Response.Close();
    }
}
