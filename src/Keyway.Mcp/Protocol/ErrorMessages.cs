using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Errors of transports (JSON-RPC 2.0, 5.1).</summary>
internal static class ErrorMessages
{
    public static JsonRpcError Of(McpErrorCode code, string message, RequestId id = default)
        => new() { Id = id, Error = new JsonRpcErrorDetail { Code = (int)code, Message = message } };

    /// <summary>Says that a text can't be read as a message, to whoever sent it where it has an id.</summary>
    public static JsonRpcError Malformed(ReadOnlySpan<byte> utf8, string reason)
        => Of(McpErrorCode.ParseError, $"The message can't be read: {reason}", MessageReader.TryReadId(utf8, out RequestId id) ? id : default);
}
