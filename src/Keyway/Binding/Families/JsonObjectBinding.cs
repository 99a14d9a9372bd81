using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Binding;

/// <summary>Binds <see cref="JsonObject"/>: any object.</summary>
public readonly struct JsonObjectBinding : IJsonBinding<JsonObject>
{
    /// <inheritdoc/>
    public static JsonObject Read(ref BindingReader reader)
        => reader.Json.TokenType == JsonTokenType.StartObject || reader.Refuse("an object")
            ? (JsonObject)JsonNodeBinding.Read(ref reader)
            : null!;

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, JsonObject value) => JsonNodeBinding.Validate(ref reader, value);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonObject value) => JsonNodeBinding.Write(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.AnyObject(keywords);
}
