using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>A message is a prompt; null is one without messages.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MessageResult : IResult<PromptMessage?>
{
    /// <inheritdoc/>
    public static ToolResult From(PromptMessage? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : ResultSize.Check(ToolResult.FromMessages([value]), maxBytes);
}
