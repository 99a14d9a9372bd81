using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>Finds the schemas within a schema (JSON Schema 2020-12 core, 10, and validation).</summary>
internal static class SchemaParts
{
    private static readonly string[] s_single =
        ["items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else", "unevaluatedItems", "unevaluatedProperties"];

    private static readonly string[] s_lists = ["anyOf", "oneOf", "allOf", "prefixItems"];

    private static readonly string[] s_maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];

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

    /// <summary>Says whether all that fits a schema is an object, as its root states or the definition that it refers to, which is that of a type that contains itself.</summary>
    public static bool IsObject(Utf8Json schema)
    {
        const string Definitions = "#/$defs/";
        if (schema.IsEmpty || JsonNode.Parse(schema.Span) is not JsonObject root)
        {
            return false;
        }

        JsonObject? stating = root["$ref"] is not { } reference ? root
            : (string)reference! is var place && place.StartsWith(Definitions, StringComparison.Ordinal) ? root["$defs"]?[place[Definitions.Length..]] as JsonObject
            : null;
        return stating is not null && Types(stating) is ["object"];
    }

    /// <summary>Says whether null is one of the values of <c>enum</c>, which must be there.</summary>
    public static bool ListsNull(JsonObject schema) => ((JsonArray)schema["enum"]!).Any(value => value is null);
}
