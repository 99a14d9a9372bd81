using System.Buffers.Text;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="bool"/>; the strings <c>"true"</c> and <c>"false"</c> are read as well, in any case.</summary>
public readonly struct BooleanBinding : IJsonBinding<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref BindingReader reader)
    {
        switch (reader.Json.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String when TryParse(JsonText.Decode(ref reader.Json), out bool value):
                return value;
            default:
                return reader.Refuse("a boolean");
        }
    }

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out bool value)
    {
        value = token[0] == (byte)'t';
        return value || token[0] == (byte)'f';
    }

    // bool.TryParse also takes white space and NUL around the word.
    private static bool TryParse(string text, out bool value)
    {
        value = string.Equals(text, bool.TrueString, StringComparison.OrdinalIgnoreCase);
        return value || string.Equals(text, bool.FalseString, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <inheritdoc/>
    public static bool TryWriteToken(bool value, Span<byte> utf8, out int bytesWritten)
        => Utf8Formatter.TryFormat(value, utf8, out bytesWritten, 'l');

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Type("boolean"u8, keywords);
}
