using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyway.Mcp;

/// <summary>How JSON is written here: as everywhere in Keyway, with the escapes that JSON needs and no others.</summary>
internal static class Wire
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteRaw(Utf8JsonWriter writer, Utf8Json json) => writer.WriteRawValue(json.Span, skipInputValidation: true);
}
