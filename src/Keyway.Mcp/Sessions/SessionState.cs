namespace Keyway.Mcp;

/// <summary>What a session may and has, as of one moment.</summary>
internal sealed class SessionState
{
    public SessionState(McpServerSession session, RuntimeContext context, ToolAccess access)
    {
        Context = context;
        Access = access;
        CallContext = context.WithSession(session);
    }

    /// <summary>Gets what the session has of its own.</summary>
    public RuntimeContext Context { get; }

    /// <summary>Gets what is laid over the invoker's context.</summary>
    public RuntimeContext CallContext { get; }

    /// <summary>Gets the most that its calls may do.</summary>
    public ToolAccess Access { get; }
}
