namespace Keyway.Mcp.Tests;

/// <summary>What tools of the tests find in their context.</summary>
internal static class TestKeys
{
    /// <summary>Whose session it is.</summary>
    [ContextKey<string>]
    public const string Tenant = "tenant";

    /// <summary>What only some sessions have.</summary>
    [ContextKey<string>]
    public const string Vault = "vault";

    /// <summary>What a session may get later.</summary>
    [ContextKey<string>]
    public const string Cellar = "cellar";

    /// <summary>Completed when all has been said.</summary>
    [ContextKey<TaskCompletionSource>]
    public const string Said = "said";
}
