using System.Text.Json;

namespace Keyway.Cli;

/// <summary>Reads the arguments of an action or tool off its schema.</summary>
internal static class ToolParameters
{
    /// <summary>Returns the arguments, required ones first.</summary>
    public static SchemaParameter[] Of(ToolDescriptor tool)
    {
        JsonElement schema = tool.InputSchema.ToJsonElement();
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out JsonElement properties))
        {
            return [];
        }

        JsonElement definitions = schema.TryGetProperty("$defs", out JsonElement found) ? found : default;
        HashSet<string> required = schema.TryGetProperty("required", out JsonElement names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : [];
        return
        [
            .. properties.EnumerateObject()
                .Select(property => new SchemaParameter(property.Name, property.Value, definitions, required.Contains(property.Name)))
                .OrderBy(parameter => !parameter.IsRequired),
        ];
    }
}
