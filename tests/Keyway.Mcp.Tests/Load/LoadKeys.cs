namespace Keyway.Mcp.Tests.Load;

/// <summary>What the sessions of these tests have around them.</summary>
public static class LoadKeys
{
    /// <summary>Whose context it is: the id of its session.</summary>
    [ContextKey<string>]
    public const string Owner = "load.owner";

    /// <summary>The calls that have begun and not ended.</summary>
    [ContextKey<PendingCalls>]
    public const string Pending = "load.pending";
}
