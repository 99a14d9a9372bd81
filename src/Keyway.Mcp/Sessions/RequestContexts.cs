using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Makes what one request has around it: the session's context, and what its client can be asked for.</summary>
internal static class RequestContexts
{
    public static RuntimeContext Of(McpRequest request, SessionState state) => Of(request.Features, request.Server, state);

    public static RuntimeContext Of(ClientFeatures features, McpServer server, SessionState state)
    {
        RuntimeContext context = state.CallContext;
        if (features == ClientFeatures.None)
        {
            return context;
        }

        context = features.HasFlag(ClientFeatures.Sampling) ? context.WithSampling(new McpSampling(server)) : context;
        context = features.HasFlag(ClientFeatures.Elicitation) ? context.WithElicitation(new McpElicitation(server)) : context;
        return features.HasFlag(ClientFeatures.Roots) ? context.WithRoots(new McpRoots(server)) : context;
    }
}
