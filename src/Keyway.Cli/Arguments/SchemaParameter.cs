using System.Text.Json;

namespace Keyway.Cli;

/// <summary>One argument of an action or tool, as an option of the command line.</summary>
internal sealed class SchemaParameter
{
    private readonly JsonElement _schema;
    private readonly JsonElement _definitions;

    public SchemaParameter(string name, JsonElement schema, JsonElement definitions, bool isRequired)
    {
        Name = name;
        _definitions = definitions;
        _schema = Resolve(schema);
        IsRequired = isRequired;
        Description = Text(schema, "description") ?? Text(_schema, "description");
        Default = schema.TryGetProperty("default", out JsonElement value) || _schema.TryGetProperty("default", out value) ? Show(value) : null;
    }

    /// <summary>Gets its name in JSON.</summary>
    public string Name { get; }

    /// <summary>Gets its option: <c>--learning-rate</c> for <c>learningRate</c>.</summary>
    public string Option => $"--{Kebab(Name)}";

    public bool IsRequired { get; }

    public string? Description { get; }

    public string? Default { get; }

    /// <summary>Gets whether the option alone says yes.</summary>
    public bool IsFlag => Kind == "boolean";

    public bool IsList => Kind == "array";

    public bool IsText => Kind == "string";

    public bool IsJson => Kind is "object" or "";

    public bool IsNullable => Types(_schema).Contains("null");

    /// <summary>Gets the parameter that each of a list's items is like; null for all others.</summary>
    public SchemaParameter? Item
        => IsList && _schema.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Object
            ? new SchemaParameter(Name, items, _definitions, isRequired: true)
            : null;

    /// <summary>Gets what a value looks like: <c>integer</c>, <c>red|green</c>, <c>list of text</c>.</summary>
    public string TypeName
        => Choices.Length > 0 ? string.Join('|', Choices)
            : Kind switch
            {
                "integer" => "integer",
                "number" => "number",
                "boolean" => "flag",
                "string" => Text(_schema, "format") ?? "text",
                "array" => Item is { } item ? $"list of {item.TypeName}" : "list",
                _ => "JSON",
            };

    /// <summary>Gets what the values are held to: <c>1 to 1000</c>, <c>at least 3 characters</c>; null where there is nothing.</summary>
    public string? Range
        => Bounds("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum") is { } numbers ? numbers
            : Bounds("minLength", "maxLength") is { } characters ? Count(characters, "character")
            : Bounds("minItems", "maxItems") is { } items ? Count(items, "item")
            : null;

    private string[] Choices
        => _schema.TryGetProperty("enum", out JsonElement values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null).Select(Show)]
            : [];

    private string Kind => Types(_schema).FirstOrDefault(type => type != "null") ?? (Choices.Length > 0 ? "string" : "");

    /// <summary>Returns the name that a parameter has as an option, without the dashes.</summary>
    public static string Kebab(string name)
        => string.Concat(name.Select((c, i) => c == '_' ? "-"
            : char.IsUpper(c) ? (i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]) ? "-" : "") + char.ToLowerInvariant(c)
            : c.ToString()));

    private string? Bounds(params ReadOnlySpan<string> names)
    {
        string? least = Bound(names[0]) ?? (names.Length > 2 && Bound(names[2]) is { } above ? $"above {above}" : null);
        string? most = Bound(names[1]) ?? (names.Length > 2 && Bound(names[3]) is { } below ? $"below {below}" : null);
        return (least, most) switch
        {
            (null, null) => null,
            ({ } exact, _) when exact == most => exact,
            ({ } from, { } to) => $"{from} to {to}",
            ({ } from, null) => from.StartsWith("above", StringComparison.Ordinal) ? from : $"at least {from}",
            (null, { } to) => to.StartsWith("below", StringComparison.Ordinal) ? to : $"at most {to}",
        };
    }

    private static string Count(string bounds, string unit) => $"{bounds} {unit}{(bounds == "1" || bounds.EndsWith(" 1", StringComparison.Ordinal) ? "" : "s")}";

    // Bounds that are those of the number's own type tell nobody anything.
    private string? Bound(string name)
        => _schema.TryGetProperty(name, out JsonElement bound) && bound.ValueKind == JsonValueKind.Number && Math.Abs(bound.GetDouble()) < int.MaxValue
            ? bound.GetRawText()
            : null;

    private JsonElement Resolve(JsonElement schema)
    {
        const string Prefix = "#/$defs/";
        return Text(schema, "$ref") is { } reference
            && reference.StartsWith(Prefix, StringComparison.Ordinal)
            && _definitions.ValueKind == JsonValueKind.Object
            && _definitions.TryGetProperty(reference[Prefix.Length..], out JsonElement definition)
                ? definition
            : schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("anyOf", out JsonElement options) && options.ValueKind == JsonValueKind.Array
                ? Resolve(options.EnumerateArray().FirstOrDefault(option => Text(option, "type") != "null"))
            : schema;
    }

    private static string[] Types(JsonElement schema)
        => schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out JsonElement type) ? []
            : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)]
            : [type.GetString()!];

    private static string? Text(JsonElement schema, string name)
        => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Show(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
