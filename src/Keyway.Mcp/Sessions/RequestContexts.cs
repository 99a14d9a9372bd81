namespace Keyway.Mcp;

/// <summary>Makes what one request has around it: the session's context, and what its client can be asked for.</summary>
internal static class RequestContexts
{
    public static RuntimeContext Of(McpRequest request, SessionState state)
    {
        RuntimeContext context = state.CallContext;
        ClientFeatures features = request.Features;
        if (features == ClientFeatures.None)
        {
            return context;
        }

        context = features.HasFlag(ClientFeatures.Sampling) ? context.WithSampling(new McpSampling(request.Server)) : context;
        context = features.HasFlag(ClientFeatures.Elicitation) ? context.WithElicitation(new McpElicitation(request.Server)) : context;
        return features.HasFlag(ClientFeatures.Roots) ? context.WithRoots(new McpRoots(request.Server)) : context;
    }
}
