namespace Keyway;

/// <summary>Audio in a tool's answer.</summary>
public sealed class ToolAudioContent : ToolContent
{
    internal ToolAudioContent(ReadOnlyMemory<byte> data, string mimeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        Data = data;
        MimeType = mimeType;
    }

    /// <summary>Gets the encoded audio.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Gets its media type.</summary>
    public string MimeType { get; }

    /// <summary>Names the media type and the size in bytes.</summary>
    public override string ToString() => $"[{MimeType}, {Data.Length} bytes]";
}
