using System.Buffers;
using System.Text.Json;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Gets prompts for clients (revision 2025-11-25, "Prompts", "Getting a Prompt").</summary>
internal sealed class PromptCalls(ToolInvoker invoker, AvailableList list, ServerInfo serverInfo)
{
    public async ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string name = request.GetText("name");
        ToolDescriptor prompt = invoker.Registry.Find(name) ?? throw McpRequest.Invalid(UnknownNames.Describe("prompt", name, [.. list.Of(request)]));
        ToolResult result = await RequestCall.InvokeAsync(
            request, invoker, name, CallArguments.Of(request.Parameters!["arguments"]), cancellationToken).ConfigureAwait(false);
        return result.Error is { } error ? throw RequestFaults.Of(error) : Write(prompt, result, request.IsJuly2026OrLater ? serverInfo : null);
    }

    private static RawJson Write(ToolDescriptor prompt, ToolResult result, ServerInfo? serverInfo)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            Wire.WriteOptional(writer, "description"u8, prompt.Description);
            writer.WriteStartArray("messages"u8);
            foreach (PromptMessage message in result.Messages)
            {
                writer.WriteStartObject();
                writer.WriteString("role"u8, message.Role == PromptRole.User ? "user"u8 : "assistant"u8);
                writer.WritePropertyName("content"u8);
                ContentJson.Write(writer, message.Content);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            serverInfo?.WriteResultType(writer, isCacheable: false);
            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }
}
