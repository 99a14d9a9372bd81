using System.Globalization;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="DateOnly"/> as a full date (RFC 3339, section 5.6): <c>2026-11-21</c>.</summary>
public readonly struct DateOnlyBinding : IJsonBinding<DateOnly>
{
    /// <inheritdoc/>
    public static DateOnly Read(ref BindingReader reader)
    {
        const string Expected = "a date such as 2026-11-21";
        const int Length = 10;
        if (!reader.IsAtText(Expected))
        {
            return default;
        }

        Span<byte> buffer = stackalloc byte[Length * JsonText.EscapeLength];
        if (JsonText.TryGetUtf8(in reader.Json, buffer, out ReadOnlySpan<byte> utf8)
            && utf8.Length == Length
            && reader.Json.TryGetDateTime(out DateTime value))
        {
            return DateOnly.FromDateTime(value);
        }

        reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        return default;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateOnly value)
        => writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords, "date", TimeTexts.DatePattern);
}
