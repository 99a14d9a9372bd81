using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Answers requests that can't be taken: by a status, and by an error of the protocol that says what to do.</summary>
internal static class HttpErrors
{
    public static Task WriteAsync(HttpContext context, int status, McpErrorCode code, string message, RequestId id = default)
        => WriteAsync(context, status, ErrorMessages.Of(code, message, id));

    public static async Task WriteAsync(HttpContext context, int status, JsonRpcError error)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        MessageJson.Write(context.Response.BodyWriter, error);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Says that there is no such session (2025-11-25, "Transports", "Session Management": the client begins a new one).</summary>
    public static Task WriteNoSessionAsync(HttpContext context, RequestId id)
        => WriteAsync(context, StatusCodes.Status404NotFound, new JsonRpcError
        {
            Id = id,

            // Not of the protocol; what its TypeScript SDK answers, and clients know it.
            Error = new JsonRpcErrorDetail { Code = -32001, Message = "There is no such session, or it has ended. Begin a new one with 'initialize'." },
        });

    /// <summary>Says that a revision isn't one with sessions, and which ones are.</summary>
    public static Task WriteVersionAsync(HttpContext context, string version, RequestId id)
    {
        var supported = new JsonArray([.. ProtocolRevision.WithSessions.Select(known => JsonValue.Create(known))]);
        return WriteAsync(context, StatusCodes.Status400BadRequest, new JsonRpcError
        {
            Id = id,
            Error = new JsonRpcErrorDetail
            {
                Code = (int)McpErrorCode.UnsupportedProtocolVersion,
                Message = $"Expected {HttpEndpoint.VersionHeader} to be one with sessions ({string.Join(", ", ProtocolRevision.WithSessions)}), got '{version}'. Begin with 'initialize'.",
                Data = new JsonObject { ["supported"] = supported, ["requested"] = version },
            },
        });
    }
}
