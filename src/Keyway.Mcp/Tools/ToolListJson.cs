using System.Buffers;
using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>Tools as clients list them (revision 2025-11-25, "Tools", "Tool"). Schemas go out as they were generated.</summary>
internal static class ToolListJson
{
    public static RawJson Write(IEnumerable<ToolDescriptor> tools, bool isJuly2026OrLater, ServerInfo serverInfo)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("tools"u8);
            foreach (ToolDescriptor tool in tools)
            {
                WriteTool(writer, tool, isJuly2026OrLater);
            }

            writer.WriteEndArray();
            if (isJuly2026OrLater)
            {
                serverInfo.WriteResultType(writer, isCacheable: true);
            }

            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static void WriteTool(Utf8JsonWriter writer, ToolDescriptor tool, bool isJuly2026OrLater)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, tool.Name);
        Wire.WriteOptional(writer, "title"u8, tool.Title);
        Wire.WriteOptional(writer, "description"u8, tool.Description);
        writer.WritePropertyName("inputSchema"u8);
        Wire.WriteRaw(writer, tool.InputSchema);
        if (!tool.OutputSchema.IsEmpty)
        {
            writer.WritePropertyName("outputSchema"u8);
            Wire.WriteRaw(writer, isJuly2026OrLater ? tool.OutputSchema : ObjectSchema.Of(tool).Schema);
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
