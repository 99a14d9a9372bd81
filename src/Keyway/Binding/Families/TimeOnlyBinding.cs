using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="TimeOnly"/> as a time of the day without an offset: <c>08:30:00</c>, <c>08:30:00.1234567</c>.</summary>
public readonly struct TimeOnlyBinding : IJsonBinding<TimeOnly>
{
    /// <inheritdoc/>
    public static TimeOnly Read(ref BindingReader reader)
    {
        const string Expected = "a time such as 08:30:00";
        if (!reader.IsAtText(Expected))
        {
            return default;
        }

        Span<byte> buffer = stackalloc byte[TimeTexts.LongestTime * JsonText.EscapeLength];
        if (JsonText.TryGetUtf8(in reader.Json, buffer, out ReadOnlySpan<byte> utf8)
            && TimeTexts.TryParseTime(utf8, out TimeSpan value))
        {
            return TimeOnly.FromTimeSpan(value);
        }

        reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        return default;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TimeOnly value) => TimeSpanBinding.Write(writer, value.ToTimeSpan());

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Text(keywords, null, TimeTexts.TimePattern);
}
