using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>The stream on which a client hears what is about none of its requests.</summary>
internal sealed class EventListener(HttpResponse response, TimeSpan quietTime, TimeProvider timeProvider) : IDisposable
{
    private readonly EventStream _events = new(response);

    // What is sent before the headers waits for them.
    private readonly SemaphoreSlim _sending = new(initialCount: 0, maxCount: 1);
    private readonly PeriodicTimer _heartbeat = new(quietTime, timeProvider);
    private bool _isOpen;

    /// <summary>Sends the headers, and keeps the stream open until it is cancelled, disposed, or found to lead nowhere.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StartAsync(cancellationToken).ConfigureAwait(false);
            while (await _heartbeat.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false)
                && await SendAsync(static (events, _, token) => events.WriteCommentAsync(token), 0, cancellationToken).ConfigureAwait(false))
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // That is how such a stream ends.
        }
        finally
        {
            // Whoever writes to it still does so first: the response is taken back when this returns.
            await _sending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            _isOpen = false;
            _sending.Release();
        }
    }

    /// <summary>Sends a message.</summary>
    /// <returns>False where nobody listens any more.</returns>
    public async ValueTask<bool> TrySendAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(static (events, message, token) => events.WriteAsync(message, token), message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // The client is gone.
            return false;
        }
    }

    /// <summary>Ends the stream.</summary>
    public void Dispose() => _heartbeat.Dispose();

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _events.StartAsync(cancellationToken).ConfigureAwait(false);
            _isOpen = true;
        }
        finally
        {
            _sending.Release();
        }
    }

    private async ValueTask<bool> SendAsync<T>(Func<EventStream, T, CancellationToken, ValueTask<bool>> send, T state, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _isOpen && await send(_events, state, response.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }
}
