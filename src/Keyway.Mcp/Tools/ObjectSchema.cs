using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Mcp;

/// <summary>
/// The output schema of a tool for clients before 2026-07-28, to whom structured content is an object (2025-11-25, "Tools", "Structured
/// Content"). What isn't one goes into the member <c>result</c> of one, as the SDK of the protocol does it.
/// </summary>
internal sealed class ObjectSchema
{
    private static readonly ConditionalWeakTable<ToolDescriptor, ObjectSchema> s_made = [];

    private ObjectSchema(Utf8Json schema, bool isWrapped)
    {
        Schema = schema;
        IsWrapped = isWrapped;
    }

    public Utf8Json Schema { get; }

    /// <summary>Gets whether results go into an object of their own.</summary>
    public bool IsWrapped { get; }

    public static ObjectSchema Of(ToolDescriptor tool) => s_made.GetValue(tool, static tool => Make(tool.OutputSchema));

    private static ObjectSchema Make(Utf8Json schema)
    {
        if (schema.IsEmpty || StatesObject(schema.Span))
        {
            return new(schema, isWrapped: false);
        }

        JsonNode? result = JsonNode.Parse(schema.Span);
        var wrapper = new JsonObject { ["type"] = "object" };
        if (result is JsonObject root)
        {
            // References lead to the definitions by their place from the root, which is another object now.
            JsonNode? definitions = root["$defs"];
            root.Remove("$defs");
            if (IsObjectByReference(root, definitions))
            {
                root["type"] = "object";
                root["$defs"] = definitions;
                return new(Create(root), isWrapped: false);
            }

            wrapper["properties"] = new JsonObject { ["result"] = root };
            wrapper["required"] = new JsonArray("result");
            if (definitions is not null)
            {
                wrapper["$defs"] = definitions;
            }
        }
        else
        {
            wrapper["properties"] = new JsonObject { ["result"] = result };
            wrapper["required"] = new JsonArray("result");
        }

        return new(Create(wrapper), isWrapped: true);
    }

    private static Utf8Json Create(JsonObject schema) => Utf8Json.Create(schema, static (writer, schema) => schema.WriteTo(writer));

    // A type that contains itself: the root refers to its definition.
    private static bool IsObjectByReference(JsonObject root, JsonNode? definitions)
    {
        const string Prefix = "#/$defs/";
        return root["$ref"] is JsonValue value && value.TryGetValue(out string? reference)
            && reference.StartsWith(Prefix, StringComparison.Ordinal)
            && (definitions as JsonObject)?[reference[Prefix.Length..]] is JsonObject definition
            && definition["type"] is JsonValue type && type.TryGetValue(out string? name) && name == "object";
    }

    private static bool StatesObject(ReadOnlySpan<byte> schema)
    {
        var reader = new Utf8JsonReader(schema);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
            {
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("object"u8);
            }

            reader.Skip();
        }

        return false;
    }
}
