using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>Prompts as clients list them (revision 2025-11-25, "Prompts", "Prompt").</summary>
internal static class PromptListJson
{
    public static RawJson Write(IEnumerable<ToolDescriptor> prompts, ServerInfo? serverInfo)
        => ListJson.Write("prompts"u8, prompts, WritePrompt, serverInfo);

    private static void WritePrompt(Utf8JsonWriter writer, ToolDescriptor prompt)
    {
        writer.WriteStartObject();
        ListJson.WriteNames(writer, prompt);
        writer.WriteStartArray("arguments"u8);
        foreach (ArgumentDescriptor argument in prompt.Arguments)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, argument.Name);
            Wire.WriteOptional(writer, "title"u8, argument.Title);
            Wire.WriteOptional(writer, "description"u8, argument.Description);
            writer.WriteBoolean("required"u8, argument.IsRequired);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
