using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>
/// One request and all that is sent because of it (revision 2025-11-25, "Transports", "Streamable HTTP"). Where the answer is all, it is the
/// body; where something comes before it, or it takes long, the response becomes a stream of events.
/// </summary>
internal sealed class HttpExchange(HttpSessionTransport session, HttpResponse response, JsonRpcRequest request) : ITransport
{
    private readonly SemaphoreSlim _sending = new(initialCount: 1, maxCount: 1);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventStream? _events;
    private bool _isOver;

    public string? SessionId => session.SessionId;

    public ChannelReader<JsonRpcMessage> MessageReader
        => throw new NotSupportedException("What clients send is read from the session, not from one exchange.");

    /// <summary>Gets the request's id.</summary>
    public RequestId Id => request.Id;

    /// <summary>Gets whether the client may give the request up (2025-11-25, "Cancellation": not the one that begins a session).</summary>
    public bool IsCancellable => request.Method != RequestMethods.Initialize;

    /// <summary>Gets whether the request was answered with an error.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Waits until the answer has been written.</summary>
    /// <param name="quietTime">How long the client waits without hearing anything.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    public async Task WaitAsync(TimeSpan quietTime, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await _over.Task.WaitAsync(quietTime, timeProvider, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TimeoutException)
            {
                await BeginEventsAsync(withComment: true, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isOver)
            {
                await WriteAsync(message).ConfigureAwait(false);
                return;
            }
        }
        finally
        {
            _sending.Release();
        }

        if (IsAnswer(message))
        {
            // Of a request that was cancelled, or whose client is gone: nobody else has asked.
            return;
        }

        // What comes behind the answer isn't for it any more.
        await session.SendMessageAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends something that isn't about this request, where it can be sent.</summary>
    /// <returns>Whether it was.</returns>
    public async ValueTask<bool> TrySendAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isOver)
            {
                return false;
            }

            return await WriteAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            // The client of this one is gone.
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends the response without an answer, as the client wants none any more (revision 2025-11-25, "Cancellation").</summary>
    public async ValueTask CancelAsync()
    {
        try
        {
            await BeginEventsAsync(withComment: false, response.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Its client is gone as well.
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the connection, whoever still writes to it.</summary>
    public void Abort() => response.HttpContext.Abort();

    /// <summary>Writes nothing more: the response is over, or the client is gone.</summary>
    public async ValueTask CloseAsync()
    {
        await _sending.WaitAsync().ConfigureAwait(false);
        _isOver = true;
        _sending.Release();
        _over.TrySetResult();
    }

    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private bool IsAnswer(JsonRpcMessage message) => message is JsonRpcResponse or JsonRpcError && ((JsonRpcMessageWithId)message).Id == Id;

    private async ValueTask<bool> WriteAsync(JsonRpcMessage message)
    {
        bool isAnswer = IsAnswer(message);
        CancellationToken aborted = response.HttpContext.RequestAborted;
        try
        {
            if (isAnswer && _events is null)
            {
                await WriteBodyAsync(message, aborted).ConfigureAwait(false);
                return true;
            }

            if (_events is null)
            {
                _events = new EventStream(response);
                await _events.StartAsync(aborted).ConfigureAwait(false);
            }

            return await _events.WriteAsync(message, aborted).ConfigureAwait(false);
        }
        finally
        {
            if (isAnswer)
            {
                IsRefused = message is JsonRpcError;
                _isOver = true;
                _over.TrySetResult();
            }
        }
    }

    private async ValueTask WriteBodyAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        response.ContentType = "application/json";
        MessageJson.Write(response.BodyWriter, message);
        await response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the response a stream of events; where it is one, sends a comment that keeps it alive.</summary>
    private async ValueTask BeginEventsAsync(bool withComment, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isOver)
            {
                return;
            }

            if (_events is null)
            {
                _events = new EventStream(response);
                await _events.StartAsync(cancellationToken).ConfigureAwait(false);
            }
            else if (withComment)
            {
                await _events.WriteCommentAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _sending.Release();
        }
    }
}
