using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Content is content; null is an empty success.</summary>
/// <typeparam name="T">The kind of content.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ContentResult<T> : IResult<T?>
    where T : ToolContent
{
    /// <inheritdoc/>
    public static ToolResult From(T? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : ResultSize.Check(ToolResult.Success(value), maxBytes);
}
