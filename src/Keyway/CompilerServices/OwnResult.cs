using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>A result is the author's own word: it passes untouched, unless it is too large.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnResult : IResult<ToolResult?>
{
    /// <inheritdoc/>
    public static ToolResult From(ToolResult? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : ResultSize.Check(value, maxBytes);
}
