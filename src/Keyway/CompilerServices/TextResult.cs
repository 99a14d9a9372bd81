using System.ComponentModel;
using System.Text;

namespace Keyway.CompilerServices;

/// <summary>Text is text; null is an empty success.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextResult : IResult<string?>
{
    /// <inheritdoc/>
    public static ToolResult From(string? value, int maxBytes)
        => value is null ? ToolResult.Success()
            : value.Length <= maxBytes / 3 || Encoding.UTF8.GetByteCount(value) <= maxBytes ? ToolResult.Success(value)
            : throw new ResultException(maxBytes);
}
