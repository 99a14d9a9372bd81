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

    public async ValueTask WriteAsync(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        _writer.Write("event: message\ndata: "u8);
        MessageJson.Write(_writer, message);
        _writer.Write("\n\n"u8);
        await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
