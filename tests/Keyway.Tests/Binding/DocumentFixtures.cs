using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Tests.Binding;

public sealed record Envelope(JsonElement Body, JsonNode? Head = null, object? Note = null)
{
    public JsonElement? Tail { get; init; }
}

public static class DocumentTools
{
    [Tool]
    public static JsonElement EchoElement(JsonElement value) => value;

    [Tool]
    public static JsonElement? EchoOptionalElement(JsonElement? value) => value;

    [Tool]
    public static JsonNode EchoNode(JsonNode value) => value;

    [Tool]
    public static JsonNode? EchoOptionalNode(JsonNode? value) => value;

    [Tool]
    public static JsonObject EchoJsonObject(JsonObject value) => value;

    [Tool]
    public static JsonArray EchoJsonArray(JsonArray value) => value;

    [Tool]
    public static void Counted([MinLength(2)] JsonArray list, [Length(1, 3)] JsonObject map)
    {
    }

    [Tool]
    public static object EchoAny(object value) => value;

    [Tool]
    public static Dictionary<string, object?> EchoAnything(Dictionary<string, object?> value) => value;

    [Tool]
    public static Envelope EchoEnvelope(Envelope value) => value;

    [Tool]
    public static string KindOf(object? value) => value?.GetType().Name ?? "null";

    [Tool]
    public static object?[] Things(bool bad) => bad ? [new DocumentThing()] : [1, "a", 2.5m, null, Guid.Empty, new[] { 1, 2 }, new Dictionary<string, int> { ["x"] = 1 }, JsonValue.Create(3)];
}

public sealed class DocumentThing;

[PluginRegistry(Types = [typeof(DocumentTools)])]
public static partial class DocumentPlugin;
