using System.Text;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Http;

/// <summary>What is sent while a client loses its stream, comes back, or stops to read.</summary>
public class LostStreamTests
{
    [Fact]
    public async Task MessagesThatALostStreamHolds_GoToTheOneThatTookItsPlace()
    {
        await using var session = new HttpSessionTransport("session");
        using var gone = new CancellationTokenSource();
        var stuck = new StuckStream();
        var lost = new DefaultHttpContext { RequestAborted = gone.Token, Response = { Body = stuck } };
        var back = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        Task first = ListenAsync(session, lost, gone.Token);
        stuck.IsStuck = true;
        Task told = session.SendMessageAsync(new JsonRpcNotification { Method = "told" });
        await stuck.Begun.Task.WaitAsync(TestServer.Patience);
        Task asked = session.SendMessageAsync(new JsonRpcRequest { Id = new RequestId(5), Method = "asked" });

        Task second = ListenAsync(session, back, default);
        await gone.CancelAsync();

        await Task.WhenAll(first, told, asked).WaitAsync(TestServer.Patience);
        string text = Encoding.UTF8.GetString(((MemoryStream)back.Response.Body).ToArray());
        Assert.Contains("\"told\"", text, StringComparison.Ordinal);
        Assert.Contains("\"asked\"", text, StringComparison.Ordinal);
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task StreamOfASessionThatHasJustEnded_IsNotBegun()
    {
        var session = new HttpSessionTransport("session");
        await session.DisposeAsync();
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };

        await ListenAsync(session, context, default);

        Assert.False(context.Response.HasStarted);
    }

    [Fact]
    public async Task SessionWhoseClientDoesntRead_EndsAndBreaksTheConnectionOff()
    {
        var session = new HttpSessionTransport("session");
        using var aborted = new CancellationTokenSource();
        var context = new DefaultHttpContext { Response = { Body = new StuckStream { IsStuck = true } } };
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpRequestLifetimeFeature>(new Lifetime(aborted));
        var request = new JsonRpcRequest { Id = new RequestId(1), Method = "ping" };
        var exchange = new HttpExchange(session, context.Response, request);
        Assert.True(session.TryReceive(request, exchange));
        Task writing = exchange.SendMessageAsync(new JsonRpcNotification { Method = "told" });

        await session.DisposeAsync().AsTask().WaitAsync(TestServer.Patience);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing.WaitAsync(TestServer.Patience));
        Assert.True(aborted.IsCancellationRequested);
    }

    [Fact]
    public async Task MessageToASessionThatHasEnded_IsNotTaken()
    {
        var session = new HttpSessionTransport("session");
        Assert.True(session.TryReceive(new JsonRpcNotification { Method = "first" }));

        await session.DisposeAsync();

        Assert.False(session.TryReceive(new JsonRpcNotification { Method = "second" }));
    }

    private static Task ListenAsync(HttpSessionTransport session, HttpContext context, CancellationToken cancellationToken)
        => session.ListenAsync(context.Response, HttpEndpoint.QuietTime, TimeProvider.System, cancellationToken);

    private sealed class Lifetime(CancellationTokenSource aborted) : Microsoft.AspNetCore.Http.Features.IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = aborted.Token;

        public void Abort() => aborted.Cancel();
    }

    /// <summary>A connection that takes nothing any more: what is written waits until it is found to be gone.</summary>
    private sealed class StuckStream : MemoryStream
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsStuck { get; set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (IsStuck)
            {
                Begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
