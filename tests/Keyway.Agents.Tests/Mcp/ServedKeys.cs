namespace Keyway.Agents.Tests.Mcp;

/// <summary>What tools that are served over HTTP find in their context.</summary>
internal static class ServedKeys
{
    /// <summary>Is told that a call has begun.</summary>
    [ContextKey<TaskCompletionSource>]
    public const string Begun = "begun";
}
