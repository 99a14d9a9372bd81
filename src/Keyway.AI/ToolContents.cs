using Microsoft.Extensions.AI;

namespace Keyway.AI;

/// <summary>Translates pieces of a tool's answer to content of Microsoft.Extensions.AI.</summary>
internal static class ToolContents
{
    // For bytes of no known type (RFC 2046, section 4.5.1).
    private const string AnyBytes = "application/octet-stream";

    public static AIContent ToAIContent(ToolContent piece)
    {
        AIContent content = piece switch
        {
            ToolImageContent image => DataOf(image.Data, image.MimeType),
            ToolAudioContent audio => DataOf(audio.Data, audio.MimeType),
            ToolResourceContent { TextValue: { } text } resource => At(resource.Uri, new TextContent(text)),
            ToolResourceContent resource => At(resource.Uri, DataOf(resource.Data, resource.MimeType)),
            ToolLinkContent link => LinkOf(link),
            _ => new TextContent(piece.ToString()),
        };
        content.RawRepresentation = piece;
        return content;
    }

    private static DataContent DataOf(ReadOnlyMemory<byte> data, string? mimeType)
    {
        try
        {
            return new DataContent(data, mimeType ?? AnyBytes);
        }
        catch (ArgumentException)
        {
            // An author's media type that isn't one: the bytes are worth more than its name.
            return new DataContent(data, AnyBytes);
        }
    }

    private static UriContent LinkOf(ToolLinkContent link)
    {
        UriContent content;
        try
        {
            content = new UriContent(link.Uri, link.MimeType);
        }
        catch (ArgumentException)
        {
            content = new UriContent(link.Uri, AnyBytes);
        }

        (content.AdditionalProperties ??= [])["name"] = link.Name;
        return content;
    }

    private static T At<T>(Uri uri, T content)
        where T : AIContent
    {
        (content.AdditionalProperties ??= [])["uri"] = uri.ToString();
        return content;
    }
}
