using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <c>byte[]</c> as text in base64 (RFC 4648, section 4).</summary>
public readonly struct Base64Binding : IJsonBinding<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref BindingReader reader)
    {
        const string Expected = "bytes in base64";
        if (!reader.IsAtText(Expected))
        {
            return null!;
        }

        // The decoder passes over white space, which isn't of the alphabet (section 3.3).
        bool hasSpace = reader.Json.ValueIsEscaped
            ? reader.Json.GetString().AsSpan().ContainsAny(" \t\r\n")
            : reader.Json.ValueSpan.Contains((byte)' ');
        if (!hasSpace && reader.Json.TryGetBytesFromBase64(out byte[]? value))
        {
            return value;
        }

        reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        return null!;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, byte[] value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Base64(keywords);
}
