using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Binding;

/// <summary>Binds <see cref="JsonNode"/>: any JSON but null.</summary>
public readonly struct JsonNodeBinding : IJsonBinding<JsonNode>
{
    /// <inheritdoc/>
    public static JsonNode Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType == JsonTokenType.Null)
        {
            reader.Refuse("a value");
            return null!;
        }

        return From(reader.ReadElement());
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, JsonNode value)
    {
        if (value is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "a value", null);
        }
        else if (!ObjectJson.IsUnicode(value))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, JsonText.UnicodeExpected, value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonNode value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Any(keywords);

    internal static JsonNode From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element)!,
        JsonValueKind.Array => JsonArray.Create(element)!,

        // After a fault there is no element.
        JsonValueKind.Undefined => null!,
        _ => JsonValue.Create(element)!,
    };
}
