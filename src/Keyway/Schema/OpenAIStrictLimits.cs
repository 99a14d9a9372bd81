using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>How large a schema of <see cref="SchemaDialect.OpenAIStrict"/> may be, counted over the whole of it.</summary>
internal sealed class OpenAIStrictLimits
{
    private const int MostProperties = 5_000;
    private const int MostLevels = 10;
    private const int MostValues = 1_000;
    private const int MostCharacters = 120_000;

    // An enum of more values than this may have only so many characters.
    private const int ManyValues = 250;
    private const int MostCharactersOfMany = 15_000;

    private int _properties;
    private int _levels;
    private int _values;
    private int _characters;
    private int _charactersOfMany;

    /// <summary>Returns what is beyond a limit; such a schema is refused as it is.</summary>
    public static IEnumerable<SchemaLoss> Check(JsonObject root)
    {
        var limits = new OpenAIStrictLimits();
        limits.Count(root, level: 0);
        return Beyond("properties", limits._properties, MostProperties, "members")
            .Concat(Beyond("properties", limits._levels, MostLevels, "levels of objects"))
            .Concat(Beyond("enum", limits._values, MostValues, "values of enums"))
            .Concat(Beyond("enum", limits._charactersOfMany, MostCharactersOfMany, $"characters of an enum of more than {ManyValues} values"))
            .Concat(Beyond("properties", limits._characters, MostCharacters, "characters of names and values"))
            .Concat(root.ContainsKey("anyOf") ? [new SchemaLoss("", "anyOf", "strict mode takes none at the root")] : []);
    }

    private static IEnumerable<SchemaLoss> Beyond(string keyword, int count, int most, string what)
        => count > most ? [new SchemaLoss("", keyword, FormattableString.Invariant($"strict mode takes at most {most} {what}, and there are {count}"))] : [];

    private void Count(JsonObject schema, int level)
    {
        JsonObject properties = schema["properties"] as JsonObject ?? [];
        JsonObject definitions = schema["$defs"] as JsonObject ?? [];
        _properties += properties.Count;
        _levels = Math.Max(_levels, level += properties.Count > 0 ? 1 : 0);

        int[] values = [.. (schema["enum"] as JsonArray ?? []).Select(value => $"{value}".Length)];
        _values += values.Length;
        _charactersOfMany = values.Length > ManyValues ? Math.Max(_charactersOfMany, values.Sum()) : _charactersOfMany;
        _characters += properties.Concat(definitions).Sum(part => part.Key.Length) + values.Sum() + $"{schema["const"]}".Length;

        foreach (JsonObject part in SchemaParts.Of(schema))
        {
            Count(part, part.Parent == definitions ? 0 : level);
        }
    }
}
