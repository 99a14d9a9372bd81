using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Binding;

/// <summary>Binds <see cref="JsonArray"/>: any array.</summary>
public readonly struct JsonArrayBinding : IJsonBinding<JsonArray>
{
    /// <inheritdoc/>
    public static JsonArray Read(ref BindingReader reader)
        => reader.BeginArray() ? (JsonArray)JsonNodeBinding.Read(ref reader) : null!;

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, JsonArray value) => JsonNodeBinding.Validate(ref reader, value);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonArray value) => JsonNodeBinding.Write(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.AnyArray(keywords);
}
