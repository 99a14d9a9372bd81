using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>Tools as clients list them (revision 2025-11-25, "Tools", "Tool"). Schemas go out as they were generated.</summary>
internal static class ToolListJson
{
    public static RawJson Write(IEnumerable<ToolDescriptor> tools, ServerInfo? serverInfo)
        => ListJson.Write("tools"u8, tools, (writer, tool) => WriteTool(writer, tool, serverInfo is not null), serverInfo);

    private static void WriteTool(Utf8JsonWriter writer, ToolDescriptor tool, bool isJuly2026OrLater)
    {
        writer.WriteStartObject();
        ListJson.WriteNames(writer, tool);
        writer.WritePropertyName("inputSchema"u8);
        Wire.WriteRaw(writer, tool.InputSchema);
        if (!tool.OutputSchema.IsEmpty)
        {
            writer.WritePropertyName("outputSchema"u8);
            Wire.WriteRaw(writer, isJuly2026OrLater ? tool.OutputSchema : ObjectSchema.Of(tool));
        }

        WriteHints(writer, tool);
        writer.WriteEndObject();
    }

    // What the author didn't say is left out: clients have defaults of their own for that, and unset isn't false.
    private static void WriteHints(Utf8JsonWriter writer, ToolDescriptor tool)
    {
        bool isReadOnly = tool.Access == ToolAccess.Read;
        if (!isReadOnly && tool.Destructive is null && tool.Idempotent is null && tool.OpenWorld is null)
        {
            return;
        }

        writer.WriteStartObject("annotations"u8);
        WriteHint(writer, "readOnlyHint"u8, isReadOnly ? true : null);
        WriteHint(writer, "destructiveHint"u8, tool.Destructive);
        WriteHint(writer, "idempotentHint"u8, tool.Idempotent);
        WriteHint(writer, "openWorldHint"u8, tool.OpenWorld);
        writer.WriteEndObject();
    }

    private static void WriteHint(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? hint)
    {
        if (hint is { } said)
        {
            writer.WriteBoolean(name, said);
        }
    }
}
