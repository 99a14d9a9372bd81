using System.Net;
using System.Text;
using Keyway.Harness;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Http;

/// <summary>Streams of events: that they are kept alive, and that the newest is the client's.</summary>
public class HttpStreamTests
{
    private const string Wait = """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"wait"}}""";
    private const string Unlock = """{"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"unlock"}}""";
    private const string Comment = ":\n\n";

    [Fact]
    public async Task StreamThatIsQuiet_IsKeptAliveByComments()
    {
        var clock = new ManualTimeProvider();
        await using var server = await HttpServer.StartAsync(timeProvider: clock);
        using HttpResponseMessage response = await server.SendAsync(HttpMethod.Get, await server.InitializeAsync());
        await using Stream stream = await response.Content.ReadAsStreamAsync();

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(HttpEndpoint.QuietTime, await clock.AdvanceToTimerAsync(HttpEndpoint.QuietTime));
            Assert.Equal(Comment, await ReadAsync(stream, Comment.Length));
        }
    }

    [Fact]
    public async Task CallThatIsQuiet_IsKeptAliveByComments()
    {
        var clock = new ManualTimeProvider();
        await using var server = await HttpServer.StartAsync(timeProvider: clock);
        Task<HttpResponseMessage> waiting = server.PostAsync(Wait, await server.InitializeAsync());
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await clock.AdvanceToTimerAsync(HttpEndpoint.QuietTime);
        using HttpResponseMessage response = await waiting.WaitAsync(TestServer.Patience);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        for (int i = 0; i < 3; i++)
        {
            await clock.AdvanceToTimerAsync(HttpEndpoint.QuietTime);
            Assert.Equal(Comment, await ReadAsync(stream, Comment.Length));
        }
    }

    [Fact]
    public async Task SecondStream_TakesThePlaceOfTheFirst()
    {
        await using var server = await HttpServer.StartAsync();
        string session = await server.InitializeAsync();
        using HttpResponseMessage first = await server.SendAsync(HttpMethod.Get, session);

        using HttpResponseMessage second = await server.SendAsync(HttpMethod.Get, session);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("", await first.Content.ReadAsStringAsync().WaitAsync(TestServer.Patience));
        await server.PostAsync(Unlock, session);
        await using Stream stream = await second.Content.ReadAsStreamAsync();
        const string Told = "event: message\ndata: {";
        Assert.Equal(Told, await ReadAsync(stream, Told.Length));
    }

    [Fact]
    public async Task StreamThatLeadsNowhere_IsNotWrittenTo()
    {
        await using var session = new HttpSessionTransport("session");
        using var gone = new CancellationTokenSource();
        var lost = new DefaultHttpContext { RequestAborted = gone.Token, Response = { Body = new MemoryStream() } };
        var calling = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        Task listening = session.ListenAsync(lost.Response, HttpEndpoint.QuietTime, TimeProvider.System, default);
        var request = new JsonRpcRequest { Id = new RequestId(1), Method = "ping" };
        await using var exchange = new HttpExchange(session, calling.Response, request);
        Assert.True(session.TryReceive(request, exchange));

        await session.SendMessageAsync(new JsonRpcNotification { Method = "first" });
        await gone.CancelAsync();
        await session.SendMessageAsync(new JsonRpcNotification { Method = "second" });

        Assert.Equal("event: message\ndata: {\"method\":\"first\",\"jsonrpc\":\"2.0\"}\n\n", TextOf(lost));
        Assert.Equal("event: message\ndata: {\"method\":\"second\",\"jsonrpc\":\"2.0\"}\n\n", TextOf(calling));
        Assert.False(listening.IsCompleted);
    }

    private static string TextOf(DefaultHttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());

    private static async Task<string> ReadAsync(Stream stream, int length)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes).AsTask().WaitAsync(TestServer.Patience);
        return Encoding.UTF8.GetString(bytes);
    }
}
