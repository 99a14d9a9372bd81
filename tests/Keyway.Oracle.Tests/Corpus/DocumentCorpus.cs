using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>JSON that is kept as it is.</summary>
public static class DocumentCorpus
{
    [Tool]
    public static JsonElement Element(JsonElement value) => Kept.Keep(value);

    [Tool]
    public static JsonElement? MaybeElement(JsonElement? value) => Kept.Keep(value);

    [Tool]
    public static List<JsonElement> Elements(List<JsonElement> value) => Kept.Keep(value);

    [Tool]
    public static JsonNode JsonNode(JsonNode value) => Kept.Keep(value);

    [Tool]
    public static JsonNode? MaybeNode(JsonNode? value) => Kept.Keep(value);

    [Tool]
    public static JsonObject JsonObject(JsonObject value) => Kept.Keep(value);

    [Tool]
    public static JsonArray JsonArray(JsonArray value) => Kept.Keep(value);

    [Tool]
    public static object Anything(object value) => Kept.Keep(value);

    [Tool]
    public static object? MaybeAnything(object? value) => Kept.Keep(value);

    [Tool]
    public static Document Document(Document value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, object?> ObjectsByName(Dictionary<string, object?> value) => Kept.Keep(value);
}
