using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Several messages are a prompt; null is one without messages, and no message.</summary>
/// <typeparam name="T">The collection's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MessagesResult<T> : IResult<T?>
    where T : class, IEnumerable<PromptMessage>
{
    /// <inheritdoc/>
    public static ToolResult From(T? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : ResultSize.Check(ToolResult.FromMessages(value.Where(message => message is not null)), maxBytes);
}
