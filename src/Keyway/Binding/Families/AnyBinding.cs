using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds <see cref="object"/>. It is read as a <see cref="JsonElement"/>; scalars, JSON, what the registry of the call knows,
/// and maps and lists of them are written.
/// </summary>
public readonly struct AnyBinding : IJsonBinding<object>
{
    /// <inheritdoc/>
    public static object Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType == JsonTokenType.Null)
        {
            reader.Refuse("a value");
            return null!;
        }

        return reader.ReadElement();
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, object value) => ObjectJson.Write(writer, value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Any(keywords);
}
