namespace Keyway;

/// <summary>What a registry serves.</summary>
public enum ToolKind
{
    /// <summary>A quick method, marked with <see cref="ToolAttribute"/>.</summary>
    Tool,

    /// <summary>Long-running work, marked with <see cref="ActionAttribute"/>.</summary>
    Action,

    /// <summary>A prompt, marked with <see cref="PromptAttribute"/>.</summary>
    Prompt,

    /// <summary>A resource, marked with <see cref="ResourceAttribute"/>.</summary>
    Resource,
}
