using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>Derives <see cref="SchemaDialect.NoTypeArrays"/>.</summary>
internal static class NoTypeArraysSchema
{
    // What is said of the value whatever its type; the rest moves into the branch of the type that it speaks of.
    private static readonly string[] s_stay =
        ["$schema", "$id", "$defs", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly"];

    /// <summary>Rewrites a schema and those within it.</summary>
    public static void Rewrite(JsonObject schema)
    {
        foreach (JsonObject part in SchemaParts.Of(schema))
        {
            Rewrite(part);
        }

        if (schema["type"] is not JsonArray)
        {
            return;
        }

        string[] types = SchemaParts.Types(schema);
        var rest = new JsonObject();
        foreach ((string keyword, JsonNode? value) in schema.Where(pair => !s_stay.Contains(pair.Key)).ToArray())
        {
            schema.Remove(keyword);
            rest[keyword] = value;
        }

        JsonObject[] branches = [.. types.Select(type => Branch(rest, type)).OfType<JsonObject>()];
        if (branches is [var only])
        {
            foreach ((string keyword, JsonNode? value) in only.ToArray())
            {
                only.Remove(keyword);
                schema[keyword] = value;
            }

            return;
        }

        schema["anyOf"] = new JsonArray([.. branches]);
    }

    /// <summary>Returns what is said of values of one type; null where there are none.</summary>
    private static JsonObject? Branch(JsonObject rest, string type)
    {
        bool isNull = type == "null";
        if (isNull && (rest.ContainsKey("const") ? rest["const"] is not null : rest.ContainsKey("enum") && !SchemaParts.ListsNull(rest)))
        {
            return null;
        }

        JsonObject branch = isNull ? [] : (JsonObject)rest.DeepClone();
        branch["type"] = type;
        if (branch["enum"] is JsonArray values)
        {
            branch["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }

        return branch;
    }
}
