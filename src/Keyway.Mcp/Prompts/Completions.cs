using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>
/// Completes arguments of prompts and resources that have few values: enums and <c>[AllowedValues]</c> (revision 2025-11-25, "Completion").
/// </summary>
internal sealed class Completions(AvailableList prompts, AvailableList resources, bool hasRuns, ServerInfo serverInfo)
{
    /// <summary>As many values does an answer have (revision 2025-11-25, "Completion", "Completion Results").</summary>
    private const int MostValues = 100;

    public ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        JsonObject reference = Expect(request.Parameters?["ref"], "ref");
        JsonObject argument = Expect(request.Parameters?["argument"], "argument");
        string name = TextOf(argument, "name");
        string typed = TextOf(argument, "value");
        IReadOnlyList<string> allowed = IsRunId(reference, name) ? []
            : Find(request, reference).Arguments.FirstOrDefault(described => described.Name == name)?.AllowedValues
            ?? throw McpRequest.Invalid($"Expected the name of an argument, got '{name}'.");
        string[] values =
        [
            .. allowed.Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
            .. allowed.Where(value => value.IndexOf(typed, StringComparison.OrdinalIgnoreCase) > 0),
        ];
        return new(Write(values, request.IsJuly2026OrLater ? serverInfo : null));
    }

    // Ids of runs aren't told to whoever doesn't know them.
    private bool IsRunId(JsonObject reference, string name)
        => hasRuns && name == RunResources.Variable && TextOf(reference, "type") == "ref/resource" && TextOf(reference, "uri") == RunResources.Template;

    private ToolDescriptor Find(McpRequest request, JsonObject reference)
    {
        switch (TextOf(reference, "type"))
        {
            case "ref/prompt":
                string name = TextOf(reference, "name");
                return prompts.Of(request).FirstOrDefault(prompt => prompt.Name == name)
                    ?? throw McpRequest.Invalid(UnknownNames.Describe("prompt", name, [.. prompts.Of(request)]));
            case "ref/resource":
                string uri = TextOf(reference, "uri");
                return resources.Of(request).FirstOrDefault(resource => resource.UriTemplate!.Text == uri)
                    ?? throw McpRequest.Invalid($"Expected the URI or template of a resource, got '{uri}'.");
            case var type:
                throw McpRequest.Invalid($"Expected ref/prompt or ref/resource, got '{type}'.");
        }
    }

    private static RawJson Write(string[] values, ServerInfo? serverInfo)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("completion"u8);
            writer.WriteStartArray("values"u8);
            foreach (string value in values.Take(MostValues))
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
            writer.WriteNumber("total"u8, values.Length);
            writer.WriteBoolean("hasMore"u8, values.Length > MostValues);
            writer.WriteEndObject();
            serverInfo?.WriteResultType(writer, isCacheable: false);
            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static JsonObject Expect(JsonNode? node, string parameter)
        => node as JsonObject ?? throw McpRequest.Invalid($"Expected the parameter '{parameter}' to be an object.");

    private static string TextOf(JsonObject from, string member)
        => from[member] is JsonValue value && value.TryGetValue(out string? text) ? text : throw McpRequest.Invalid($"Expected '{member}' to be a string.");
}
