using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>A piece of content as clients read it (revision 2025-11-25, "Tools", "Tool Result").</summary>
internal static class ContentJson
{
    public static void Write(Utf8JsonWriter writer, ToolContent piece)
    {
        writer.WriteStartObject();
        switch (piece)
        {
            case ToolTextContent text:
                writer.WriteString("type"u8, "text"u8);
                writer.WritePropertyName("text"u8);
                text.WriteTo(writer);
                break;
            case ToolImageContent image:
                WriteBytes(writer, "image"u8, image.Data, image.MimeType);
                break;
            case ToolAudioContent audio:
                WriteBytes(writer, "audio"u8, audio.Data, audio.MimeType);
                break;
            case ToolResourceContent resource:
                writer.WriteString("type"u8, "resource"u8);
                writer.WriteStartObject("resource"u8);
                WriteResource(writer, resource, resource.Uri.OriginalString, null);
                writer.WriteEndObject();
                break;
            case ToolLinkContent link:
                writer.WriteString("type"u8, "resource_link"u8);
                writer.WriteString("uri"u8, link.Uri.OriginalString);
                writer.WriteString("name"u8, link.Name);
                Wire.WriteOptional(writer, "mimeType"u8, link.MimeType);
                break;
            default:
                writer.WriteString("type"u8, "text"u8);
                writer.WriteString("text"u8, piece.ToString());
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a resource's content.</summary>
    public static void WriteResource(Utf8JsonWriter writer, ToolResourceContent resource, string uri, string? mimeType)
    {
        writer.WriteString("uri"u8, uri);
        Wire.WriteOptional(writer, "mimeType"u8, resource.MimeType ?? mimeType);
        if (resource.TextValue is { } text)
        {
            writer.WriteString("text"u8, text);
        }
        else
        {
            writer.WriteBase64String("blob"u8, resource.Data.Span);
        }
    }

    private static void WriteBytes(Utf8JsonWriter writer, ReadOnlySpan<byte> type, ReadOnlyMemory<byte> data, string mimeType)
    {
        writer.WriteString("type"u8, type);
        writer.WriteBase64String("data"u8, data.Span);
        writer.WriteString("mimeType"u8, mimeType);
    }
}
