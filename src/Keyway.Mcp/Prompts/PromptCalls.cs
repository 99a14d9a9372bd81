using System.Buffers;
using System.Text.Json;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Gets prompts for clients (revision 2025-11-25, "Prompts", "Getting a Prompt").</summary>
internal sealed class PromptCalls(ToolInvoker invoker, ServerInfo serverInfo)
{
    public async ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string name = request.GetText("name");
        ToolDescriptor prompt = invoker.Registry.Find(name) ?? throw McpRequest.Invalid(UnknownNames.Describe("prompt", name, invoker.Tools));
        SessionState state = request.Session.Open(request.Server.ClientInfo);
        CallReporter? reporter = CallReporter.Create(request, name);
        var call = new ToolCall
        {
            Name = name,
            Arguments = CallArguments.Of(request.Parameters!["arguments"]),
            Id = request.Id,
            Context = RequestContexts.Of(request, state),
            Access = state.Access,
            Progress = reporter,
        };
        ToolResult result = await invoker.InvokeAsync(call, cancellationToken).ConfigureAwait(false);
        if (reporter is not null)
        {
            await reporter.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

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
