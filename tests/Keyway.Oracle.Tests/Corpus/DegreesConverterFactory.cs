using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Degrees with their unit, as text.</summary>
public sealed class DegreesConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
        => typeToConvert == typeof(Celsius) || typeToConvert == typeof(Kelvin) || typeToConvert == typeof(decimal);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => typeToConvert == typeof(Celsius) ? new Degrees<Celsius>("C", degrees => new(degrees), value => value.Degrees)
            : typeToConvert == typeof(Kelvin) ? new Degrees<Kelvin>("K", degrees => new(degrees), value => value.Degrees)
            : new Degrees<decimal>("", degrees => degrees, value => value);

    private sealed class Degrees<T>(string unit, Func<decimal, T> make, Func<T, decimal> degreesOf) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String
                && reader.GetString() is { } text
                && text.EndsWith(unit, StringComparison.Ordinal)
                && decimal.TryParse(text[..^unit.Length], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal degrees)
                    ? make(degrees)
                    : throw new JsonException("Degrees with their unit were expected.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            => writer.WriteStringValue(degreesOf(value).ToString(CultureInfo.InvariantCulture) + unit);
    }
}
