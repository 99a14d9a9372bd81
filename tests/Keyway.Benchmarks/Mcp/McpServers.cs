namespace Keyway.Benchmarks.Mcp;

/// <summary>The servers that are measured: programs beside this one.</summary>
internal static class McpServers
{
    /// <summary>Gets Keyway's: hundred tools, and one that tells what was allocated.</summary>
    public static string Keyway { get; } = PathOf("McpKeyway");

    /// <summary>Gets the same tools under the official SDK's attributes.</summary>
    public static string Attributes { get; } = PathOf("McpAttributes");

    /// <summary>Gets the official SDK's server without tools.</summary>
    public static string Bare { get; } = PathOf("McpBare");

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, $"Keyway.Benchmarks.{name}.dll");
}
