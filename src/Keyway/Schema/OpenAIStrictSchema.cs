using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.Binding;

namespace Keyway;

/// <summary>Derives <see cref="SchemaDialect.OpenAIStrict"/>.</summary>
internal sealed class OpenAIStrictSchema
{
    private const string Unsupported = "strict mode doesn't take the keyword";

    private static readonly string[] s_keywords =
    [
        "type", "description", "enum", "const", "anyOf", "$ref", "$defs",
        "properties", "required", "additionalProperties",
        "items", "minItems", "maxItems",
        "pattern", "format",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    ];

    private static readonly string[] s_formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    private readonly List<SchemaLoss> _losses = [];

    /// <summary>Rewrites the schema of a tool's arguments.</summary>
    /// <returns>What couldn't be said.</returns>
    public static IReadOnlyList<SchemaLoss> Rewrite(JsonObject root)
    {
        var dialect = new OpenAIStrictSchema();
        dialect.Rewrite(root, "");
        dialect._losses.AddRange(OpenAIStrictLimits.Check(root));
        return dialect._losses;
    }

    private void Rewrite(JsonObject schema, string pointer)
    {
        if (schema["oneOf"] is { } oneOf && !schema.ContainsKey("anyOf"))
        {
            schema.Remove("oneOf");
            schema["anyOf"] = oneOf;
            Lose(pointer, "oneOf", "said as anyOf: that no two of them fit isn't said");
        }

        Drop(schema, pointer);
        if (IsAnything(schema))
        {
            schema["type"] = new JsonArray("string", "number", "boolean", "null");
            Lose(pointer, "type", "strict mode has no 'any value': text, numbers, booleans and null are left");
        }

        if (schema.ContainsKey("properties") || SchemaParts.Types(schema).Contains("object"))
        {
            RewriteObject(schema, pointer);
        }

        foreach ((JsonObject part, string place) in PartsOf(schema, pointer).ToArray())
        {
            Rewrite(part, place);
        }

        // Beside a reference nothing else may stand.
        if (schema.Count > 1 && schema["$ref"] is { } reference && !schema.ContainsKey("anyOf"))
        {
            schema.Remove("$ref");
            schema["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
        }
    }

    private static IEnumerable<(JsonObject Part, string Place)> PartsOf(JsonObject schema, string pointer)
    {
        if (schema.ContainsKey("items") || SchemaParts.Types(schema).Contains("array"))
        {
            yield return (ObjectAt(schema, "items"), $"{pointer}/items");
        }

        if (schema["anyOf"] is JsonArray branches)
        {
            for (int i = 0; i < branches.Count; i++)
            {
                if (branches[i] is JsonObject branch)
                {
                    yield return (branch, JsonPointer.Append($"{pointer}/anyOf", i));
                }
            }
        }

        foreach ((string name, _) in (schema["$defs"] as JsonObject ?? []).ToArray())
        {
            yield return (ObjectAt((JsonObject)schema["$defs"]!, name), JsonPointer.Append($"{pointer}/$defs", name));
        }
    }

    private void RewriteObject(JsonObject schema, string pointer)
    {
        if (schema["additionalProperties"]?.GetValueKind() != JsonValueKind.False)
        {
            Lose(pointer, "additionalProperties", "strict mode has no members of any name: none can be given but those of properties");
        }

        JsonObject properties = ObjectAt(schema, "properties");
        string[] required = [.. (schema["required"] as JsonArray ?? []).Select(name => (string)name!)];
        foreach ((string name, _) in properties.ToArray())
        {
            JsonObject member = ObjectAt(properties, name);
            string place = JsonPointer.Append($"{pointer}/properties", name);
            bool isOptional = !required.Contains(name);
            if (isOptional)
            {
                SayDefault(member, place);
            }

            Rewrite(member, place);
            if (isOptional)
            {
                TakeNull(member);
            }
        }

        schema["required"] = new JsonArray([.. properties.Select(member => JsonValue.Create(member.Key))]);
        schema["additionalProperties"] = false;
    }

    /// <summary>Says the default in words, where null stands for it.</summary>
    private void SayDefault(JsonObject schema, string pointer)
    {
        if (!schema.TryGetPropertyValue("default", out JsonNode? value))
        {
            return;
        }

        schema.Remove("default");
        if (value is not null && TakesNull(schema))
        {
            Lose(pointer, "default", "null is a value of its own here, so that nothing is left to ask for the default with");
        }
        else if (value is not null)
        {
            schema["description"] = $"{schema["description"]} Null stands for {DialectSchema.Write(value)}.".TrimStart();
        }
    }

    private void Drop(JsonObject schema, string pointer)
    {
        foreach ((string keyword, JsonNode? value) in schema.ToArray())
        {
            if (!s_keywords.Contains(keyword))
            {
                schema.Remove(keyword);
                Lose(pointer, keyword, Unsupported);
            }
            else if (keyword == "format" && !s_formats.Contains((string?)value))
            {
                schema.Remove(keyword);
                Lose(pointer, keyword, $"strict mode knows no format '{value}'");
            }
        }
    }

    private static void TakeNull(JsonObject schema)
    {
        if (TakesNull(schema))
        {
            return;
        }

        if (schema.TryGetPropertyValue("const", out JsonNode? constant))
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(constant);
        }

        if (schema["enum"] is JsonArray values && !SchemaParts.ListsNull(schema))
        {
            values.Add((JsonNode?)null);
        }

        if (SchemaParts.Types(schema) is { Length: > 0 } types)
        {
            schema["type"] = new JsonArray([.. types.Append("null").Select(type => JsonValue.Create(type))]);
        }
        else if (schema["$ref"] is { } reference)
        {
            schema.Remove("$ref");
            schema["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
        }

        (schema["anyOf"] as JsonArray)?.Add((JsonNode)new JsonObject { ["type"] = "null" });
    }

    private static bool TakesNull(JsonObject schema)
        => IsAnything(schema)
            || SchemaParts.Types(schema).Contains("null")
            || (schema["anyOf"] is JsonArray branches && branches.OfType<JsonObject>().Any(TakesNull));

    private static bool IsAnything(JsonObject schema)
        => !schema.ContainsKey("type") && !schema.ContainsKey("anyOf") && !schema.ContainsKey("$ref") && !schema.ContainsKey("enum")
            && !schema.ContainsKey("const");

    /// <summary>Returns a schema; <c>true</c> becomes an object that says as much.</summary>
    private static JsonObject ObjectAt(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject schema)
        {
            parent[name] = schema = [];
        }

        return schema;
    }

    private void Lose(string pointer, string keyword, string reason) => _losses.Add(new SchemaLoss(pointer, keyword, reason));
}
