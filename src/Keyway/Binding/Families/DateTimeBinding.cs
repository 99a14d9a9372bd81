using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds <see cref="DateTime"/> in the profile of ISO 8601-1 that System.Text.Json reads: a date, or a date and a time with
/// or without an offset.
/// </summary>
public readonly struct DateTimeBinding : IJsonBinding<DateTime>
{
    /// <inheritdoc/>
    public static DateTime Read(ref BindingReader reader)
    {
        if (!reader.IsAtText(TimeTexts.DateTimeExpected))
        {
            return default;
        }

        if (!reader.Json.TryGetDateTime(out DateTime value))
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, TimeTexts.DateTimeExpected);
        }

        return value;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords, "date-time", schema.IsOutput ? TimeTexts.DateTimePattern : TimeTexts.LocalDateTimePattern);
}
