using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Says to clients that there are tools, where the SDK of the protocol, which writes the answer to their first request, hasn't been told of any:
/// of <c>initialize</c> (2025-11-25, "Lifecycle", "Initialization") and <c>server/discover</c> (2026-07-28).
/// </summary>
internal static class ToolsCapabilityFilter
{
    public static McpMessageHandler Handle(McpMessageHandler next) => (context, cancellationToken) =>
    {
        if (context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result }
            && (result.ContainsKey("protocolVersion") || result.ContainsKey("supportedVersions"))
            && result["capabilities"] is JsonObject capabilities)
        {
            // What a server without sessions can't send, it doesn't offer.
            capabilities["tools"] = context.Server.IsMrtrSupported ? new JsonObject { ["listChanged"] = true } : [];
        }

        return next(context, cancellationToken);
    };
}
