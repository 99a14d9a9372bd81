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
    private readonly CancellationTokenSource _end = new();
    private EventListener? _listener;

    public string? SessionId => sessionId;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>Takes a message from the client; false where the session has ended.</summary>
    public bool TryReceive(JsonRpcMessage message) => _messages.Writer.TryWrite(message);

    /// <summary>Ends the response to a request whose answer the client doesn't want any more: none comes.</summary>
    public async ValueTask EndAsync(JsonRpcNotification cancelled)
    {
        if ((cancelled.Params as JsonObject)?["requestId"] is not JsonValue value)
        {
            return;
        }

        RequestId id = value.TryGetValue(out long number) ? new(number) : new(value.ToString());
        foreach (HttpExchange exchange in _exchanges.Keys.Where(exchange => exchange.Id == id && exchange.IsCancellable))
        {
            await exchange.CancelAsync().ConfigureAwait(false);
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

    /// <summary>
    /// Sends what is about no request to a response, until the client or the session ends it, or another response takes its place: a client
    /// that lost its connection comes back before anybody here knows that it is lost.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="quietTime">How long the client waits without hearing anything.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    public async Task ListenAsync(HttpResponse response, TimeSpan quietTime, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        using var listener = new EventListener(response, quietTime, timeProvider);
        Interlocked.Exchange(ref _listener, listener)?.Dispose();
        try
        {
            await listener.RunAsync(ended.Token).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.CompareExchange(ref _listener, null, listener);
        }
    }

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        // Where one is found to be lost, another one may have taken its place meanwhile.
        EventListener? lost = null;
        while (Volatile.Read(ref _listener) is { } listener && listener != lost)
        {
            if (await listener.TrySendAsync(message, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            lost = listener;
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
        HttpExchange[] open = [.. _exchanges.Keys];
        Task closing = Task.WhenAll(open.Select(exchange => exchange.CloseAsync().AsTask()));
        await closing.WaitAsync(ServerRun.Grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!closing.IsCompleted)
        {
            // Somebody writes to a client that doesn't read.
            Array.ForEach(open, static exchange => exchange.Abort());
        }
    }
}
