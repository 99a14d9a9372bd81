namespace Keyway.Mcp;

/// <summary>
/// The keys that calls of clients of the Model Context Protocol find in their context. Those for what a client does are there only
/// where it says that it can, so that a tool which requires one isn't listed to any other client.
/// </summary>
public static class McpContextKeys
{
    /// <summary>The session that the call is from.</summary>
    [ContextKey<McpServerSession>]
    public const string Session = "mcp.session";

    /// <summary>The client's model (revision 2025-11-25, "Sampling").</summary>
    [ContextKey<McpSampling>]
    public const string Sampling = "mcp.sampling";

    /// <summary>The person at the client (revision 2025-11-25, "Elicitation").</summary>
    [ContextKey<McpElicitation>]
    public const string Elicitation = "mcp.elicitation";

    /// <summary>The folders and files that the client works on (revision 2025-11-25, "Roots").</summary>
    [ContextKey<McpRoots>]
    public const string Roots = "mcp.roots";

    /// <summary>Gets those by which a call asks its client for something.</summary>
    internal static string[] Asking { get; } = [Sampling, Elicitation, Roots];
}
