using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Bytes are the contents of the resource that was asked for; null is an empty success.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesResult : IResult<byte[]?>, IResult<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public static ToolResult From(byte[]? value, int maxBytes, PluginRegistry registry)
        => value is null ? ToolResult.Success() : From(value.AsMemory(), maxBytes, registry);

    /// <inheritdoc/>
    public static ToolResult From(ReadOnlyMemory<byte> value, int maxBytes, PluginRegistry registry)
        => ResultSize.Check(ToolResult.Success(ToolContent.Resource(ToolResourceContent.RequestedUri, value)), maxBytes);
}
