using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds <see cref="DateTimeOffset"/> in the profile of ISO 8601-1 that System.Text.Json reads. Without an offset, the time
/// is the machine's own.
/// </summary>
public readonly struct DateTimeOffsetBinding : IJsonBinding<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref BindingReader reader)
    {
        if (!reader.IsAtText(TimeTexts.DateTimeExpected))
        {
            return default;
        }

        if (!reader.Json.TryGetDateTimeOffset(out DateTimeOffset value))
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, TimeTexts.DateTimeExpected);
        }

        return value;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords, "date-time", schema.IsOutput ? TimeTexts.DateTimePattern : TimeTexts.MomentPattern);
}
