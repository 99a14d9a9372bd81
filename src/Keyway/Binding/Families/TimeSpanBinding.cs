using System.Buffers.Text;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds <see cref="TimeSpan"/> in .NET's constant format, which System.Text.Json reads and writes: days, if any, and the
/// time behind them, <c>1.02:03:04</c>.
/// </summary>
public readonly struct TimeSpanBinding : IJsonBinding<TimeSpan>
{
    /// <inheritdoc/>
    public static TimeSpan Read(ref BindingReader reader)
    {
        const string Expected = "a time span such as 02:30:00, or 1.02:30:00 with days";
        if (!reader.IsAtText(Expected))
        {
            return default;
        }

        Span<byte> buffer = stackalloc byte[TimeTexts.LongestSpan * JsonText.EscapeLength];
        if (JsonText.TryGetUtf8(in reader.Json, buffer, out ReadOnlySpan<byte> utf8)
            && TimeTexts.TryParseSpan(utf8, out TimeSpan value))
        {
            return value;
        }

        reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        return default;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TimeSpan value)
    {
        Span<byte> utf8 = stackalloc byte[TimeTexts.LongestSpan];
        Utf8Formatter.TryFormat(value, utf8, out int length, 'c');
        writer.WriteStringValue(utf8[..length]);
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords, null, schema.IsOutput ? TimeTexts.WrittenSpanPattern : TimeTexts.SpanPattern);
}
