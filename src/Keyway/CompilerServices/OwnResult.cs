using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>A result is the author's own word: it passes untouched.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnResult : IResult<ToolResult?>
{
    /// <inheritdoc/>
    public static ToolResult From(ToolResult? value, int maxBytes) => value ?? ToolResult.Success();
}
