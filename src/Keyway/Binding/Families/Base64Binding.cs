using System.Text;
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

        ReadOnlySpan<byte> text = reader.Json.ValueIsEscaped
            ? Encoding.UTF8.GetBytes(reader.Json.GetString()!)
            : reader.Json.ValueSpan;
        if (IsCanonical(text) && reader.Json.TryGetBytesFromBase64(out byte[]? value))
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

    // The decoder passes over white space, and that of .NET 8 over bits that no byte has (section 3.5).
    private static bool IsCanonical(ReadOnlySpan<byte> text)
        => !text.ContainsAny(" \t\r\n"u8)
            && (text.Length < 4
                || text[^1] != (byte)'='
                || (text[^2] == (byte)'=' ? "AQgw"u8.Contains(text[^3]) : "AEIMQUYcgkosw048"u8.Contains(text[^2])));

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Base64(keywords);
}
