using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Several pieces of content are content; null is an empty success, and no piece.</summary>
/// <typeparam name="T">The collection's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ContentsResult<T> : IResult<T?>
    where T : class, IEnumerable<ToolContent>
{
    /// <inheritdoc/>
    public static ToolResult From(T? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : ResultSize.Check(ToolResult.Success(value.Where(piece => piece is not null)), maxBytes);
}
