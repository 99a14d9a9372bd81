using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>
/// An argument, for callers that know no schema: hosts of prompts list arguments one by one, and complete their values (Model
/// Context Protocol, "Completion").
/// </summary>
[DebuggerDisplay("{Name,nq}")]
public sealed class ArgumentDescriptor
{
    private ArgumentDescriptor(string name, JsonObject schema, bool isRequired)
    {
        Name = name;
        IsRequired = isRequired;
        Title = TextOf(schema["title"]);
        Description = TextOf(schema["description"]);
        AllowedValues = ValuesOf(schema);
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the name that people are shown, where there is one.</summary>
    public string? Title { get; }

    /// <summary>Gets what the argument is for, where its author said so.</summary>
    public string? Description { get; }

    /// <summary>Gets whether it has to be given.</summary>
    public bool IsRequired { get; }

    /// <summary>
    /// Gets the only values that fit, as texts, in declared order: the names of an enum, the values of
    /// <see cref="System.ComponentModel.DataAnnotations.AllowedValuesAttribute"/>, <c>true</c> and <c>false</c>. Empty where others fit.
    /// </summary>
    public IReadOnlyList<string> AllowedValues { get; }

    /// <summary>Reads the arguments from the schema of the object that holds them.</summary>
    internal static IReadOnlyList<ArgumentDescriptor> Read(Utf8Json schema)
    {
        if (SchemaParts.Parse(schema) is not JsonObject all || all["properties"] is not JsonObject properties)
        {
            return [];
        }

        HashSet<string> required = [.. (all["required"] as JsonArray ?? []).Select(TextOf).OfType<string>()];
        return [.. properties.Select(property => new ArgumentDescriptor(property.Key, property.Value as JsonObject ?? [], required.Contains(property.Key)))];
    }

    private static string[] ValuesOf(JsonObject schema)
        => schema["enum"] is JsonArray values ? [.. values.OfType<JsonNode>().Select(value => value.ToString())]
            : schema["const"] is { } constant ? [constant.ToString()]
            : IsBoolean(schema["type"]) ? ["true", "false"]
            : [];

    private static bool IsBoolean(JsonNode? type)
        => type is JsonArray types
            ? types.Any(part => TextOf(part) == "boolean") && types.All(part => TextOf(part) is "boolean" or "null")
            : TextOf(type) == "boolean";

    // Tools of other servers have schemas that nobody has looked at.
    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
