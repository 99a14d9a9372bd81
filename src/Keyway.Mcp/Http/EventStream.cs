using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>A response that messages go out on as they come (HTML Living Standard, 9.2 "Server-sent events"). Writers take turns.</summary>
internal sealed class EventStream(HttpResponse response)
{
    private readonly PipeWriter _writer = response.BodyWriter;

    /// <summary>Sends the headers, so that the client knows that it has been heard.</summary>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache,no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellationToken).ConfigureAwait(false);
        await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a message.</summary>
    /// <returns>Whether there is still a connection to send it on; it may get lost there all the same.</returns>
    public ValueTask<bool> WriteAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        _writer.Write("event: message\ndata: "u8);
        MessageJson.Write(_writer, message);
        _writer.Write("\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    /// <summary>
    /// Sends what no client takes for an event, so that nobody on the way gives up on the connection, and so that a broken one shows (HTML
    /// Living Standard, 9.2.7 "Authoring notes").
    /// </summary>
    /// <returns>Whether there is still a connection.</returns>
    public ValueTask<bool> WriteCommentAsync(CancellationToken cancellationToken)
    {
        _writer.Write(":\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    // Writing to a connection that is gone is no error: the server says so by the way.
    private async ValueTask<bool> FlushAsync(CancellationToken cancellationToken)
    {
        FlushResult flushed = await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        return !flushed.IsCompleted && !response.HttpContext.RequestAborted.IsCancellationRequested;
    }
}
