namespace Keyway.Mcp;

/// <summary>What a session may and has, as of one moment.</summary>
/// <param name="Context">What is laid over the invoker's context.</param>
/// <param name="Access">The most that its calls may do.</param>
internal sealed record SessionState(RuntimeContext Context, ToolAccess Access);
