using System.Text.Json;

namespace Keyway.Agents;

/// <summary>Writes what happens as JSON Lines: <c>text</c>, <c>tool_call</c>, <c>tool_result</c>, and last <c>result</c> or <c>error</c>.</summary>
internal sealed class JsonAgentOutput(TextWriter output) : AgentOutput
{
    public override Task WriteAsync(RunUpdate update)
        => update switch
        {
            TextRunUpdate { Text: var text } => WriteLineAsync("text", text, static (writer, text) => writer.WriteString("text"u8, text)),
            ToolCallRunUpdate call => WriteLineAsync("tool_call", call, WriteCall),
            ToolResultRunUpdate { Call: var call } => WriteLineAsync("tool_result", call, WriteCallResult),
            CompletedRunUpdate { Result: var result } => WriteLineAsync("result", result, WriteResult),
            _ => Task.CompletedTask,
        };

    public override Task FailAsync(Exception exception)
        => WriteLineAsync("error", exception, static (writer, exception) => writer.WriteString("message"u8, exception.Message));

    private async Task WriteLineAsync<T>(string kind, T state, Action<Utf8JsonWriter, T> write)
    {
        Utf8Json line = Utf8Json.Create((kind, state, write), static (writer, line) =>
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, line.kind);
            line.write(writer, line.state);
            writer.WriteEndObject();
        });
        await output.WriteLineAsync(line.ToString()).ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
    }

    private static void WriteCall(Utf8JsonWriter writer, ToolCallRunUpdate call)
    {
        writer.WriteString("id"u8, call.Id);
        writer.WriteString("name"u8, call.CalledAs);
        writer.WritePropertyName("arguments"u8);
        JsonTexts.WriteArguments(writer, call.Arguments);
    }

    private static void WriteCallResult(Utf8JsonWriter writer, ToolCallRecord call)
    {
        writer.WriteString("id"u8, call.Id);
        writer.WriteString("name"u8, call.CalledAs);
        writer.WriteBoolean("is_error"u8, call.Result.IsError);
        writer.WriteString("text"u8, call.Result.ToString());
    }

    private static void WriteResult(Utf8JsonWriter writer, RunResult result)
    {
        writer.WriteString("message"u8, result.LastMessage);
        writer.WriteString("stop_reason"u8, result.StopReason);
        writer.WriteNumber("requests"u8, result.Requests);
        writer.WriteNumber("tool_calls"u8, result.ToolCalls.Count);
        writer.WriteNumber("seconds"u8, Math.Round(result.Duration.TotalSeconds, 3));
        writer.WriteStartObject("usage"u8);
        WriteCount(writer, "input_tokens"u8, result.Usage.InputTokenCount);
        WriteCount(writer, "output_tokens"u8, result.Usage.OutputTokenCount);
        WriteCount(writer, "total_tokens"u8, result.Usage.TotalTokenCount);
        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? count)
    {
        if (count is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
