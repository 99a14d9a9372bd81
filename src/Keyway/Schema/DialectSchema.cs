using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>A schema in a dialect, and what that couldn't say.</summary>
internal sealed record DialectSchema(Utf8Json Schema, IReadOnlyList<SchemaLoss> Losses)
{
    /// <summary>Gets how many dialects there are.</summary>
    public static int Count { get; } = Enum.GetValues<SchemaDialect>().Length;

    /// <summary>Derives a dialect.</summary>
    /// <param name="schema">JSON Schema 2020-12, an object; empty where there is none.</param>
    /// <param name="dialect">What to derive.</param>
    public static DialectSchema Derive(Utf8Json schema, SchemaDialect dialect)
    {
        // Models nest as deep as their authors like, and a schema goes two levels for each of theirs.
        if (dialect == SchemaDialect.JsonSchema || SchemaParts.Parse(schema) is not JsonObject root)
        {
            return new(schema, []);
        }

        IReadOnlyList<SchemaLoss> losses = [];
        if (dialect == SchemaDialect.OpenAIStrict)
        {
            losses = OpenAIStrictSchema.Rewrite(root);
        }
        else
        {
            NoTypeArraysSchema.Rewrite(root);
        }

        return new(Write(root), losses);
    }

    /// <summary>Writes a node as Keyway writes JSON.</summary>
    public static Utf8Json Write(JsonNode node) => Utf8Json.Create(node, static (writer, value) => value.WriteTo(writer));
}
