using System.Text.Json;
using System.Text.Unicode;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Errors of transports (JSON-RPC 2.0, 5.1).</summary>
internal static class ErrorMessages
{
    public static JsonRpcError Of(McpErrorCode code, string message, RequestId id = default)
        => new() { Id = id, Error = new JsonRpcErrorDetail { Code = (int)code, Message = message } };

    /// <summary>Says that a text can't be read as a message, to whoever sent it where it is a request with an id.</summary>
    public static JsonRpcError Malformed(ReadOnlySpan<byte> utf8, string reason)
        => Of(IsJson(utf8) ? McpErrorCode.InvalidRequest : McpErrorCode.ParseError, Describe(reason), MessageEnvelope.Of(utf8).RequestId);

    /// <summary>
    /// Makes the answer that stands for one that can't be read, as whoever asked would wait for it for good; null where a message isn't one.
    /// </summary>
    public static JsonRpcError? InPlaceOf(ReadOnlySpan<byte> utf8, string reason)
        => MessageEnvelope.Of(utf8) is { IsAnswer: true } answer ? Of(McpErrorCode.ParseError, Describe(reason), answer.Id) : null;

    /// <summary>Says what is wrong with a message.</summary>
    public static string Describe(string reason) => $"The message can't be read: {reason}";

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                // Only to see whether that goes to the end.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
