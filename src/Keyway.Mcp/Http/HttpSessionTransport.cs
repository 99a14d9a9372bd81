using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>
/// The messages of one session over HTTP: what its requests carry comes in here, and what is about none of them goes out on the stream that
/// the client holds open, or else on that of a request that is under way.
/// </summary>
internal sealed class HttpSessionTransport(string sessionId) : ITransport
{
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<HttpExchange, bool> _exchanges = new();
    private readonly SemaphoreSlim _sending = new(initialCount: 1, maxCount: 1);
    private readonly CancellationTokenSource _end = new();
    private EventStream? _events;
    private int _hasListener;

    public string? SessionId => sessionId;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>Takes a message from the client.</summary>
    public void Receive(JsonRpcMessage message) => _messages.Writer.TryWrite(message);

    /// <summary>Ends the response to a request whose answer the client doesn't want any more: none comes.</summary>
    public async ValueTask EndAsync(JsonRpcNotification cancelled, CancellationToken cancellationToken)
    {
        if (cancelled.Params?["requestId"] is not JsonValue value)
        {
            return;
        }

        RequestId id = value.TryGetValue(out long number) ? new(number) : new(value.ToString());
        foreach (HttpExchange exchange in _exchanges.Keys.Where(exchange => exchange.Id == id))
        {
            await exchange.CancelAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a request from the client, whose answer goes to an exchange; false where the session has ended.</summary>
    public bool TryReceive(JsonRpcRequest request, HttpExchange exchange)
    {
        (request.Context ??= new JsonRpcMessageContext()).RelatedTransport = exchange;
        _exchanges.TryAdd(exchange, true);
        return _messages.Writer.TryWrite(request);
    }

    public void Remove(HttpExchange exchange) => _exchanges.TryRemove(exchange, out _);

    /// <summary>Sends what is about no request to a response, until the client or the session ends it.</summary>
    /// <returns>False where another response does that already.</returns>
    public async Task<bool> ListenAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _hasListener, 1) != 0)
        {
            return false;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        try
        {
            var events = new EventStream(response);
            await events.StartAsync(ended.Token).ConfigureAwait(false);
            Volatile.Write(ref _events, events);
            await Task.Delay(Timeout.Infinite, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // That is how such a stream ends.
        }
        finally
        {
            // Whoever writes to it still does so first: the response is taken back when this returns.
            await _sending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            Volatile.Write(ref _events, null);
            _sending.Release();
            Volatile.Write(ref _hasListener, 0);
        }

        return true;
    }

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        if (await TryTellListenerAsync(message, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        foreach (HttpExchange exchange in _exchanges.Keys)
        {
            if (await exchange.TrySendAsync(message, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        if (message is JsonRpcRequest request)
        {
            throw new InvalidOperationException($"The client can't be asked '{request.Method}': it neither listens nor waits for an answer.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        await _end.CancelAsync().ConfigureAwait(false);
        foreach (HttpExchange exchange in _exchanges.Keys)
        {
            await exchange.CloseAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> TryTellListenerAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _events) is null)
        {
            return false;
        }

        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_events is not { } events)
            {
                return false;
            }

            await events.WriteAsync(message, _end.Token).ConfigureAwait(false);
            return true;
        }
        finally
        {
            _sending.Release();
        }
    }
}
