namespace Keyway;

/// <summary>
/// One piece of a tool's answer: text, an image, audio, an embedded resource or a link to one (Model Context Protocol,
/// "Tools", "Tool Result").
/// </summary>
public abstract class ToolContent
{
    private protected ToolContent()
    {
    }

    /// <summary>Makes a piece of text.</summary>
    /// <param name="text">The text.</param>
    public static ToolTextContent Text(string text) => new(text);

    /// <summary>Makes an image.</summary>
    /// <param name="data">The encoded image.</param>
    /// <param name="mimeType">Its media type, such as <c>image/png</c>.</param>
    public static ToolImageContent Image(ReadOnlyMemory<byte> data, string mimeType) => new(data, mimeType);

    /// <summary>Makes a piece of audio.</summary>
    /// <param name="data">The encoded audio.</param>
    /// <param name="mimeType">Its media type, such as <c>audio/wav</c>.</param>
    public static ToolAudioContent Audio(ReadOnlyMemory<byte> data, string mimeType) => new(data, mimeType);

    /// <summary>Embeds a text resource.</summary>
    /// <param name="uri">Where the resource is known under.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mimeType">Its media type, where it is known.</param>
    public static ToolResourceContent Resource(Uri uri, string text, string? mimeType = null)
        => new(uri, text, default, mimeType);

    /// <summary>Embeds a binary resource.</summary>
    /// <param name="uri">Where the resource is known under.</param>
    /// <param name="data">Its bytes.</param>
    /// <param name="mimeType">Its media type, where it is known.</param>
    public static ToolResourceContent Resource(Uri uri, ReadOnlyMemory<byte> data, string? mimeType = null)
        => new(uri, null, data, mimeType);

    /// <summary>Makes a link to a resource that isn't embedded.</summary>
    /// <param name="uri">Where the resource is.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="mimeType">Its media type, where it is known.</param>
    public static ToolLinkContent Link(Uri uri, string name, string? mimeType = null) => new(uri, name, mimeType);
}
