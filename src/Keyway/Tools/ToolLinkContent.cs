namespace Keyway;

/// <summary>A link to a resource in a tool's answer.</summary>
public sealed class ToolLinkContent : ToolContent
{
    internal ToolLinkContent(Uri uri, string name, string? mimeType)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Uri = uri;
        Name = name;
        MimeType = mimeType;
    }

    /// <summary>Gets where the resource is.</summary>
    public Uri Uri { get; }

    /// <summary>Gets what people call it.</summary>
    public string Name { get; }

    /// <summary>Gets its media type, where it is known.</summary>
    public string? MimeType { get; }

    /// <summary>Names the link and where it leads.</summary>
    public override string ToString() => $"[{Name}]({Uri})";
}
