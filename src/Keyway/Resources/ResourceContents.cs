using System.Diagnostics;

namespace Keyway;

/// <summary>
/// What was read of a resource, as text or as bytes (Model Context Protocol, "Resources", "Resource Contents"). Nothing is encoded
/// or copied for it.
/// </summary>
[DebuggerDisplay("{Uri,nq} ({MimeType,nq})")]
public sealed class ResourceContents
{
    private const string Json = "application/json";

    // RFC 2483, section 5.
    private const string UriList = "text/uri-list";

    private readonly ToolContent? _text;

    private ResourceContents(string uri, string? mimeType, ToolContent? text, ReadOnlyMemory<byte> data)
    {
        Uri = uri;
        MimeType = mimeType;
        _text = text;
        Data = data;
    }

    /// <summary>Gets the URI: the one that was asked for, unless the method named another one.</summary>
    public string Uri { get; }

    /// <summary>Gets the media type, where it is known.</summary>
    public string? MimeType { get; }

    /// <summary>Gets the text; null where it is binary.</summary>
    public string? Text => _text switch
    {
        null => null,
        ToolResourceContent resource => resource.TextValue,
        ToolLinkContent link => link.Uri.ToString(),
        _ => _text.ToString(),
    };

    /// <summary>Gets the bytes; empty where it is text.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Returns what a call of a resource has read; nothing where it failed.</summary>
    /// <param name="result">The answer to the call.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="uri">The URI that was asked for.</param>
    /// <remarks>
    /// The media type is that of the content, else the one that the resource states, else <c>application/json</c> for data. A link is
    /// a list of one URI (<c>text/uri-list</c>, RFC 2483).
    /// </remarks>
    public static IReadOnlyList<ResourceContents> Of(ToolResult result, ToolDescriptor resource, string uri)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(uri);
        if (result.IsError)
        {
            return [];
        }

        string? mimeType = resource.MimeType ?? (result.StructuredContent.IsEmpty ? null : Json);
        return [.. result.Content.Select(content => Of(content, uri, mimeType))];
    }

    private static ResourceContents Of(ToolContent content, string uri, string? mimeType)
        => content switch
        {
            ToolImageContent image => new(uri, image.MimeType, null, image.Data),
            ToolAudioContent audio => new(uri, audio.MimeType, null, audio.Data),
            ToolLinkContent => new(uri, UriList, content, default),
            ToolResourceContent resource => new(
                resource.IsRequested ? uri : resource.Uri.OriginalString,
                resource.MimeType ?? mimeType,
                resource.TextValue is null ? null : resource,
                resource.Data),
            _ => new(uri, mimeType, content, default),
        };
}
