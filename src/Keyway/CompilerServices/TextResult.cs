using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Text is text; null is an empty success.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextResult : IResult<string?>
{
    /// <inheritdoc/>
    public static ToolResult From(string? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : ResultSize.Check(ToolResult.Success(value), maxBytes);
}
