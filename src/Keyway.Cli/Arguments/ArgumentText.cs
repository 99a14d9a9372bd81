using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Cli;

/// <summary>Turns what was typed behind an option into JSON. Whether it fits is for the tool to say, which says it better.</summary>
internal static class ArgumentText
{
    /// <exception cref="UsageException">JSON was expected, and it isn't.</exception>
    public static JsonNode? ToJson(SchemaParameter parameter, IReadOnlyList<string> values)
        => parameter.IsList ? List(parameter, values)
            : values.Count > 1 ? throw new UsageException($"{parameter.Option} is given {values.Count} times, and takes one value.")
            : Value(parameter, values.Count == 0 ? "true" : values[0]);

    private static JsonArray List(SchemaParameter parameter, IReadOnlyList<string> values)
    {
        var list = new JsonArray();
        SchemaParameter? item = parameter.Item;
        foreach (string value in values)
        {
            if (value.StartsWith('['))
            {
                foreach (JsonNode? element in Json(parameter, value).AsArray().ToArray())
                {
                    element?.Parent?.AsArray().Remove(element);
                    list.Add(element);
                }
            }
            else
            {
                // Text may have commas in it.
                foreach (string part in item is { IsText: false, IsJson: false, IsList: false } ? value.Split(',', StringSplitOptions.TrimEntries) : [value])
                {
                    list.Add(item is null ? JsonValue.Create(part) : Value(item, part));
                }
            }
        }

        return list;
    }

    private static JsonNode? Value(SchemaParameter parameter, string text)
        => parameter.IsText ? JsonValue.Create(text)
            : parameter.IsNullable && text == "null" ? null
            : parameter.IsJson || parameter.IsList ? Json(parameter, text)
            : IsToken(text) ? JsonNode.Parse(text)
            : JsonValue.Create(text);

    private static JsonNode Json(SchemaParameter parameter, string text)
    {
        try
        {
            return JsonNode.Parse(text) ?? throw new UsageException($"{parameter.Option}: expected {parameter.TypeName}, got null.");
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{parameter.Option}: expected JSON, got '{text}': {FirstLine(exception)}");
        }
    }

    // Numbers and booleans as JSON spells them; all else goes as text, which the tool answers to.
    private static bool IsToken(string text)
        => text is "true" or "false"
            || (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)
                && IsJsonNumber(text));

    private static bool IsJsonNumber(string text)
    {
        try
        {
            return Utf8Json.Parse(text).ToJsonElement().ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].TrimEnd();
}
