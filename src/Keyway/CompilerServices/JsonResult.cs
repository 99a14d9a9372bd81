using System.ComponentModel;
using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <summary>Data is structured content, written as JSON here and now.</summary>
/// <typeparam name="T">The returned type.</typeparam>
/// <typeparam name="TBinding">How it is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonResult<T, TBinding> : IResult<T>
    where TBinding : IJsonBinding<T>
{
    /// <inheritdoc/>
    public static ToolResult From(T value, int maxBytes, PluginRegistry registry)
        => ToolResult.Success(Utf8Json.FromTrusted(ResultWriter.Write<T, TBinding>(value, maxBytes, registry)));
}
