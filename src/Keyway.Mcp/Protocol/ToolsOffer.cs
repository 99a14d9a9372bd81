using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Says to clients that there are tools, where the SDK of the protocol, which answers the request that asks for it, hasn't been told of any:
/// <c>initialize</c> (2025-11-25, "Lifecycle", "Initialization") and <c>server/discover</c> (2026-07-28).
/// </summary>
internal sealed class ToolsOffer
{
    private readonly ConcurrentDictionary<object, bool> _asked = new();

    /// <summary>Takes note of a request that asks what there is.</summary>
    public void Expect(JsonRpcRequest request) => _asked[request.Id] = true;

    /// <summary>Adds it to the answer.</summary>
    public McpMessageHandler Make(McpMessageHandler next) => (context, cancellationToken) =>
    {
        if (!_asked.IsEmpty
            && context.JsonRpcMessage is JsonRpcMessageWithId and (JsonRpcResponse or JsonRpcError)
            && _asked.TryRemove(((JsonRpcMessageWithId)context.JsonRpcMessage).Id, out _)
            && context.JsonRpcMessage is JsonRpcResponse { Result: JsonObject result }
            && result["capabilities"] is JsonObject capabilities
            && !capabilities.ContainsKey("tools"))
        {
            // That they change can be told where there are sessions, or by an open request of 2026-07-28: the SDK offers it by the same rule.
            capabilities["tools"] = context.Server.IsMrtrSupported ? new JsonObject { ["listChanged"] = true } : [];
        }

        return next(context, cancellationToken);
    };
}
