using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Keyway.Mcp;

/// <summary>Reads what a request carries.</summary>
internal static class HttpBody
{
    /// <summary>How many bytes of a body that is too large are looked at, in times of what is allowed, to find out what it answers.</summary>
    private const int MostTimes = 4;

    /// <summary>Reads a body, or finds out what it is where it is larger than allowed.</summary>
    public static async Task<(byte[]? Body, MessageEnvelope? TooLarge)> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        // The limit here takes the place of the server's, which may be lower or higher.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        PipeReader reader = request.BodyReader;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = read.Buffer;
            if (buffer.Length > maxBytes || request.ContentLength > maxBytes)
            {
                return (null, await SkimAsync(reader, read, maxBytes * MostTimes, cancellationToken).ConfigureAwait(false));
            }

            if (read.IsCompleted)
            {
                byte[] body = buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return (body, null);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static async ValueTask<MessageEnvelope> SkimAsync(PipeReader reader, ReadResult read, long maxBytes, CancellationToken cancellationToken)
    {
        var envelope = new MessageEnvelope();
        long skimmed = 0;
        while (true)
        {
            foreach (ReadOnlyMemory<byte> piece in read.Buffer)
            {
                envelope.Add(piece.Span);
                skimmed += piece.Length;
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted || envelope.IsAnswer || envelope.RequestId.Id is not null || skimmed >= maxBytes)
            {
                return envelope;
            }

            read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
