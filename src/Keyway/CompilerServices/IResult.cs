using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Makes the result of a call from what its method returned.</summary>
/// <typeparam name="T">The returned type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResult<T>
{
    /// <summary>Makes the result.</summary>
    /// <param name="value">What the method returned.</param>
    /// <param name="maxBytes">The largest result, in bytes of UTF-8 JSON.</param>
    /// <param name="registry">What the call was found in.</param>
    static abstract ToolResult From(T value, int maxBytes, PluginRegistry registry);
}
