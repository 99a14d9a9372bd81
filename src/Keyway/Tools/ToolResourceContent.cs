namespace Keyway;

/// <summary>A resource that is embedded in a tool's answer, as text or as bytes.</summary>
public sealed class ToolResourceContent : ToolContent
{
    internal ToolResourceContent(Uri uri, string? text, ReadOnlyMemory<byte> data, string? mimeType)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Uri = uri;
        TextValue = text;
        Data = data;
        MimeType = mimeType;
    }

    /// <summary>
    /// Gets where the resource is known under. In what a method marked with <see cref="ResourceAttribute"/> returns, an empty reference
    /// stands for the URI that was asked for (RFC 3986, section 4.4), as it does where the method returns bytes;
    /// <see cref="ResourceContents"/> names that URI.
    /// </summary>
    public Uri Uri { get; }

    /// <summary>Gets its text; null where it is binary.</summary>
    public string? TextValue { get; }

    /// <summary>Gets its bytes; empty where it is text.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Gets its media type, where it is known.</summary>
    public string? MimeType { get; }

    /// <summary>Gets what stands for the URI that was asked for.</summary>
    internal static Uri RequestedUri { get; } = new("", UriKind.Relative);

    /// <summary>Gets whether it is known under the URI that was asked for.</summary>
    internal bool IsRequested => Uri.OriginalString.Length == 0;

    /// <summary>Returns the text, or names the resource.</summary>
    public override string ToString() => TextValue ?? $"[{(IsRequested ? "" : $"{Uri}, ")}{Data.Length} bytes]";
}
