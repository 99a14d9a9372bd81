using System.Text.Json;

namespace Keyway.Cli;

/// <summary>Results and errors as the last line of <c>--json</c>.</summary>
internal static class ResultJson
{
    public static void WriteError(Utf8JsonWriter writer, string code, string message, Utf8Json details = default)
    {
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, message);
        if (!details.IsEmpty)
        {
            writer.WritePropertyName("details"u8);
            writer.WriteRawValue(details.Span);
        }

        writer.WriteEndObject();
    }

    public static void WriteResult(Utf8JsonWriter writer, ToolResult result)
    {
        if (!result.StructuredContent.IsEmpty)
        {
            WriteResult(writer, result.StructuredContent);
        }
        else if (result.Content.Count > 0)
        {
            writer.WriteString("result"u8, result.ToString());
        }
    }

    public static void WriteResult(Utf8JsonWriter writer, Utf8Json result)
    {
        if (!result.IsEmpty)
        {
            writer.WritePropertyName("result"u8);
            writer.WriteRawValue(result.Span);
        }
    }
}
