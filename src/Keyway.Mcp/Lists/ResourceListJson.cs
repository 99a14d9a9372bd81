using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>Resources as clients list them (revision 2025-11-25, "Resources", "Resource" and "Resource Templates").</summary>
internal static class ResourceListJson
{
    public static RawJson Write(IEnumerable<ToolDescriptor> resources, ServerInfo? serverInfo)
        => ListJson.Write("resources"u8, resources, static (writer, resource) => WriteResource(writer, "uri"u8, resource), serverInfo);

    public static RawJson WriteTemplates(IEnumerable<ToolDescriptor> templates, bool hasRuns, ServerInfo? serverInfo)
    {
        IEnumerable<ToolDescriptor?> all = hasRuns ? templates.Append(null!) : templates;
        return ListJson.Write("resourceTemplates"u8, all, WriteTemplate, serverInfo);
    }

    private static void WriteTemplate(Utf8JsonWriter writer, ToolDescriptor? template)
    {
        if (template is not null)
        {
            WriteResource(writer, "uriTemplate"u8, template);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("uriTemplate"u8, RunResources.Template);
        writer.WriteString("name"u8, "run"u8);
        writer.WriteString("title"u8, "Run of an action"u8);
        writer.WriteString("description"u8, "What happened in a run, as JSON Lines, an event a line. The result of a call says which run it was."u8);
        writer.WriteString("mimeType"u8, RunEventJson.MediaType);
        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, ReadOnlySpan<byte> uriName, ToolDescriptor resource)
    {
        writer.WriteStartObject();
        writer.WriteString(uriName, resource.UriTemplate!.Text);
        ListJson.WriteNames(writer, resource);
        Wire.WriteOptional(writer, "mimeType"u8, resource.MimeType);
        writer.WriteEndObject();
    }
}
