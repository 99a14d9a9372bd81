using System.Text.Json.Nodes;

namespace Keyway.Tests.Schema;

/// <summary>Writes a call as a model must that was given a strict schema: what is absent is null.</summary>
internal static class StrictForm
{
    public static string Of(string call, Utf8Json schema)
    {
        JsonNode arguments = JsonNode.Parse(call)!;
        var root = (JsonObject)JsonNode.Parse(schema.Span)!;
        Fill(arguments, root, root);
        return arguments.ToJsonString();
    }

    private static void Fill(JsonNode? value, JsonObject schema, JsonObject root)
    {
        schema = Resolve(schema, root);
        if (value is JsonArray elements && schema["items"] is JsonObject items)
        {
            foreach (JsonNode? element in elements)
            {
                Fill(element, items, root);
            }
        }
        else if (value is JsonObject members && schema["properties"] is JsonObject properties)
        {
            foreach ((string name, JsonNode? property) in properties)
            {
                string? given = members.Select(member => member.Key).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (given is null)
                {
                    members[name] = null;
                }
                else
                {
                    Fill(members[given], (JsonObject)property!, root);
                }
            }
        }
    }

    private static JsonObject Resolve(JsonObject schema, JsonObject root)
        => schema["anyOf"] is JsonArray branches ? Resolve((JsonObject)branches[0]!, root)
            : (string?)schema["$ref"] is { } reference ? (JsonObject)root["$defs"]![reference["#/$defs/".Length..]]!
            : schema;
}
