using System.Buffers;
using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>What a call answers, as clients read it (revision 2025-11-25, "Tools", "Tool Result").</summary>
internal static class ToolResultJson
{
    /// <summary>Writes a result.</summary>
    /// <param name="result">What the call answered.</param>
    /// <param name="tool">What was called.</param>
    /// <param name="runId">The run that it was, where it was one.</param>
    /// <param name="serverInfo">Who answers, where the client's revision wants to know; null for earlier ones.</param>
    public static RawJson Write(ToolResult result, ToolDescriptor? tool, string? runId, ServerInfo? serverInfo)
    {
        var buffer = new ArrayBufferWriter<byte>(128 + (result.StructuredContent.Span.Length * 2));
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("content"u8);
            foreach (ToolContent piece in result.Content)
            {
                ContentJson.Write(writer, piece);
            }

            writer.WriteEndArray();
            WriteStructured(writer, result, tool, serverInfo is not null);
            if (result.IsError)
            {
                writer.WriteBoolean("isError"u8, true);
            }

            WriteMeta(writer, result, runId, serverInfo);
            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static void WriteStructured(Utf8JsonWriter writer, ToolResult result, ToolDescriptor? tool, bool isJuly2026OrLater)
    {
        Utf8Json structured = result.StructuredContent;
        if (structured.IsEmpty)
        {
            return;
        }

        writer.WritePropertyName("structuredContent"u8);
        bool isWrapped = !isJuly2026OrLater
            && tool is not { ReturnsObject: true }
            && (tool is { OutputSchema.IsEmpty: false } || structured.Span[0] != (byte)'{');
        if (isWrapped)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("result"u8);
        }

        Wire.WriteRaw(writer, structured);
        if (isWrapped)
        {
            writer.WriteEndObject();
        }
    }

    /// <summary>
    /// Writes what has no place of its own. The error stands here and not in the structured content: clients hold that to the tool's output
    /// schema, some of them of failed calls too, and no schema of results allows for an error.
    /// </summary>
    private static void WriteMeta(Utf8JsonWriter writer, ToolResult result, string? runId, ServerInfo? serverInfo)
    {
        if (serverInfo is not null)
        {
            serverInfo.WriteResultType(writer, isCacheable: false, meta => WriteOwnMeta(meta, result, runId));
        }
        else if (result.Error is not null || result.Abort || runId is not null)
        {
            writer.WriteStartObject("_meta"u8);
            WriteOwnMeta(writer, result, runId);
            writer.WriteEndObject();
        }
    }

    private static void WriteOwnMeta(Utf8JsonWriter writer, ToolResult result, string? runId)
    {
        if (result.Error is { } error)
        {
            writer.WriteStartObject("keyway/error"u8);
            writer.WriteString("code"u8, error.Code);
            writer.WriteString("message"u8, error.Message);
            if (!error.Details.IsEmpty)
            {
                writer.WritePropertyName("details"u8);
                Wire.WriteRaw(writer, error.Details);
            }

            writer.WriteEndObject();
        }

        if (result.Abort)
        {
            writer.WriteBoolean("keyway/abort"u8, true);
        }

        if (runId is not null)
        {
            writer.WriteString("keyway/run"u8, RunResources.UriOf(runId));
        }
    }
}
