using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>Finds the schemas within a schema (JSON Schema 2020-12 core, 10, and validation).</summary>
internal static class SchemaParts
{
    private static readonly string[] s_single =
        ["items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties"];

    private static readonly string[] s_lists = ["anyOf", "oneOf", "allOf", "prefixItems"];

    private static readonly string[] s_maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];

    /// <summary>Reads a schema, of a type as deep as a compiler takes; null where it is empty.</summary>
    public static JsonNode? Parse(Utf8Json schema) => schema.IsEmpty ? null : JsonNode.Parse(schema.Span, documentOptions: new JsonDocumentOptions { MaxDepth = 1000 });

    /// <summary>Returns the schemas that stand directly within one, but for those that are true or false.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject schema)
        =>
        [
            .. s_single.Select(keyword => schema[keyword]).OfType<JsonObject>(),
            .. s_lists.SelectMany(keyword => schema[keyword] as JsonArray ?? []).OfType<JsonObject>(),
            .. s_maps.SelectMany(keyword => schema[keyword] as JsonObject ?? []).Select(part => part.Value).OfType<JsonObject>(),
        ];

    /// <summary>Returns the names of the types that <c>type</c> lists.</summary>
    public static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(type => (string)type!)],
        { } type => [(string)type!],
        null => [],
    };

    /// <summary>
    /// Says whether a schema's root states objects and nothing else, by itself or by the definition that it refers to, which is that of a type that
    /// contains itself. A list of types states none: clients of the Model Context Protocol take the word alone.
    /// </summary>
    public static bool IsObject(Utf8Json schema)
    {
        const string Definitions = "#/$defs/";
        return Parse(schema) is JsonObject root && (root.ContainsKey("type") ? IsText(root["type"], "object")
            : root["$ref"] is JsonValue value && value.TryGetValue(out string? place) && place.StartsWith(Definitions, StringComparison.Ordinal)
                && (root["$defs"] as JsonObject)?[place[Definitions.Length..]] is JsonObject definition && IsText(definition["type"], "object"));

        static bool IsText(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue(out string? found) && found == text;
    }

    /// <summary>Says whether null is one of the values of <c>enum</c>, which must be there.</summary>
    public static bool ListsNull(JsonObject schema) => ((JsonArray)schema["enum"]!).Any(value => value is null);
}
