namespace Keyway.Analyzers.Context.Hosts;

/// <summary>A tool or action of a registry.</summary>
/// <param name="Name">The name that callers use.</param>
/// <param name="Required">The keys that it requires.</param>
/// <param name="Access">What a caller must be allowed to do: a value of ToolAccess.</param>
internal sealed record ServedTool(string Name, KeySet Required, int Access)
{
    /// <summary>What it is where nothing is said: <c>ToolAccess.Write</c>.</summary>
    public const int DefaultAccess = 1;
}
