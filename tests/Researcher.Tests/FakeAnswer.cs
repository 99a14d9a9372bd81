using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Researcher.Tests;

/// <summary>What the local server answers.</summary>
internal sealed record FakeAnswer(string Text, params (string Name, string Arguments)[] Calls)
{
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public JsonObject ToCompletion()
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = Text.Length == 0 ? null : Text };
        if (Calls.Length > 0)
        {
            message["tool_calls"] = new JsonArray([.. Calls.Select((call, index) => Call(index, call.Name, call.Arguments))]);
        }

        JsonObject completion = Envelope("chat.completion");
        completion["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = Reason });
        completion["usage"] = Usage();
        return completion;
    }

    /// <summary>Returns the answer in pieces: text by words, arguments in two halves, usage behind all else.</summary>
    public string ToEvents()
    {
        var events = new StringBuilder();
        foreach (string word in Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(new JsonObject { ["content"] = $"{word} " }, null);
        }

        for (int i = 0; i < Calls.Length; i++)
        {
            (string name, string arguments) = Calls[i];
            JsonObject begun = Call(i, name, arguments[..(arguments.Length / 2)]);
            begun["index"] = i;
            Add(new JsonObject { ["tool_calls"] = new JsonArray(begun) }, null);
            var rest = new JsonObject { ["index"] = i, ["function"] = new JsonObject { ["arguments"] = arguments[(arguments.Length / 2)..] } };
            Add(new JsonObject { ["tool_calls"] = new JsonArray(rest) }, null);
        }

        Add([], Reason);
        JsonObject last = Envelope("chat.completion.chunk");
        last["choices"] = new JsonArray();
        last["usage"] = Usage();
        return events.Append("data: ").Append(last.ToJsonString()).Append("\n\ndata: [DONE]\n\n").ToString();

        void Add(JsonObject delta, string? reason)
        {
            JsonObject chunk = Envelope("chat.completion.chunk");
            chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = reason });
            events.Append("data: ").Append(chunk.ToJsonString()).Append("\n\n");
        }
    }

    private string Reason => Calls.Length > 0 ? "tool_calls" : "stop";

    private static JsonObject Envelope(string kind) => new() { ["id"] = "c-1", ["object"] = kind, ["created"] = 1, ["model"] = "test-model" };

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 7, ["completion_tokens"] = 3, ["total_tokens"] = 10 };

    private static JsonObject Call(int index, string name, string arguments)
        => new() { ["id"] = $"call_{index}", ["type"] = "function", ["function"] = new JsonObject { ["name"] = name, ["arguments"] = arguments } };
}
