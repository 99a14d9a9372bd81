using System.Runtime.InteropServices;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="JsonElement"/>: any JSON, null too, in which no object has a name twice.</summary>
public readonly struct JsonElementBinding : IJsonBinding<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref BindingReader reader) => reader.ReadElement();

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "JSON", null);
        }
        else if (!JsonText.IsStrict(JsonMarshal.GetRawUtf8Value(value)))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, "JSON in Unicode, in which no object has a name twice", value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Any(keywords with { IsNullable = true });
}
