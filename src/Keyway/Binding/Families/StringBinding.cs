using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="string"/>.</summary>
public readonly struct StringBinding : IJsonBinding<string>
{
    /// <inheritdoc/>
    public static string Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType != JsonTokenType.String)
        {
            reader.Refuse("a string");
            return null!;
        }

        if (!JsonText.IsUnicode(in reader.Json))
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, JsonText.UnicodeExpected);
            return null!;
        }

        return reader.Json.GetString()!;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, string value)
    {
        if (value is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "a string", null);
        }
        else if (!JsonText.IsUnicode(value))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, JsonText.UnicodeExpected, value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Type("string"u8, keywords);
}
