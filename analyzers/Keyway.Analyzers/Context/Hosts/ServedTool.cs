using Keyway.Generators.Tools;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>A tool, action, prompt or resource of a registry.</summary>
/// <param name="Space">Whose names are compared with its own.</param>
/// <param name="Name">The name that callers use.</param>
/// <param name="Required">The keys that it requires.</param>
/// <param name="Access">What a caller must be allowed to do: a value of ToolAccess.</param>
internal sealed record ServedTool(ToolKind Space, string Name, KeySet Required, int Access)
{
    /// <summary>What it is where nothing is said: <c>ToolAccess.Write</c>.</summary>
    public const int DefaultAccess = 1;

    /// <summary>What prompts and resources are: <c>ToolAccess.Read</c>.</summary>
    public const int ReadAccess = 0;
}
