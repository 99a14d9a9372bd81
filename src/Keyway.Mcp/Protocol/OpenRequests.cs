using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>
/// The requests under way of clients that can be asked, so that they can be cancelled. The SDK of the protocol keeps them by their ids, and the
/// client's answers by theirs, in one table: both sides count from 1, and it forgets a call when it has read an answer with the same number.
/// </summary>
internal sealed class OpenRequests
{
    // The handshake says whose request it is where servers share their options.
    private readonly Dictionary<(object Handshake, RequestId Id), CancellationTokenSource> _open = [];

    /// <summary>Answers a request; nothing is thrown where the client has cancelled it, as it wants no answer then.</summary>
    public async Task RunAsync(object handshake, RequestId id, Func<CancellationToken, Task> answer, CancellationToken cancellationToken)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (_open)
        {
            _open[(handshake, id)] = source;
        }

        try
        {
            await answer(source.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The SDK would answer with an error, as it doesn't know.
        }
        finally
        {
            lock (_open)
            {
                if (_open.TryGetValue((handshake, id), out CancellationTokenSource? own) && own == source)
                {
                    _open.Remove((handshake, id));
                }
            }
        }
    }

    /// <summary>Cancels what a client doesn't want to be answered any more.</summary>
    /// <param name="handshake">What stands for its session (<see cref="Mcp.Handshake"/>).</param>
    /// <param name="parameters">Those of its notification; ones that don't say what are passed over, as the protocol asks (2025-11-25, "Cancellation").</param>
    public async Task CancelAsync(object handshake, JsonNode? parameters)
    {
        if ((parameters as JsonObject)?["requestId"] is not JsonValue value)
        {
            return;
        }

        RequestId id = value.TryGetValue(out long number) ? new RequestId(number) : value.TryGetValue(out string? text) ? new RequestId(text) : default;
        CancellationTokenSource? source;
        lock (_open)
        {
            _open.TryGetValue((handshake, id), out source);
        }

        try
        {
            await (source?.CancelAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // It has ended meanwhile, or a tool threw in what it does when it is cancelled: cancelled it is.
        }
    }
}
