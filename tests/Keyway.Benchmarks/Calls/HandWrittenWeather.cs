using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary><see cref="CallTools.Weather"/>, by hand.</summary>
internal sealed class HandWrittenWeather(byte[] arguments) : HandWrittenContender(arguments)
{
    /// <inheritdoc/>
    protected override void Call(ReadOnlySpan<byte> arguments, Utf8JsonWriter answer)
    {
        Place? place = null;
        int? days = null;
        Unit? unit = null;
        bool? detailed = null;
        var reader = new Utf8JsonReader(arguments);
        BeginObject(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("place"u8))
            {
                BeginMember(ref reader, place is not null);
                place = ReadPlace(ref reader);
            }
            else if (reader.ValueTextEquals("days"u8))
            {
                BeginMember(ref reader, days is not null);
                days = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                BeginMember(ref reader, unit is not null);
                unit = reader.ValueTextEquals("Celsius"u8) ? Unit.Celsius
                    : reader.ValueTextEquals("Fahrenheit"u8) ? Unit.Fahrenheit
                    : throw new JsonException("Expected 'Celsius' or 'Fahrenheit'.");
            }
            else if (reader.ValueTextEquals("detailed"u8))
            {
                BeginMember(ref reader, detailed is not null);
                detailed = reader.GetBoolean();
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        End(ref reader);
        if (place is null || days is null || unit is null || detailed is null)
        {
            throw new JsonException("Expected 'place', 'days', 'unit' and 'detailed'.");
        }

        Write(answer, CallTools.Weather(place, days.Value, unit.Value, detailed.Value));
    }

    private static Place ReadPlace(ref Utf8JsonReader reader)
    {
        string? city = null;
        string? country = null;
        double? latitude = null;
        double? longitude = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("city"u8))
            {
                BeginMember(ref reader, city is not null);
                city = reader.GetString();
            }
            else if (reader.ValueTextEquals("country"u8))
            {
                BeginMember(ref reader, country is not null);
                country = reader.GetString();
            }
            else if (reader.ValueTextEquals("latitude"u8))
            {
                BeginMember(ref reader, latitude is not null);
                latitude = reader.GetDouble();
            }
            else if (reader.ValueTextEquals("longitude"u8))
            {
                BeginMember(ref reader, longitude is not null);
                longitude = reader.GetDouble();
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return city is null || country is null || latitude is null || longitude is null
            ? throw new JsonException("Expected 'city', 'country', 'latitude' and 'longitude'.")
            : new Place(city, country, latitude.Value, longitude.Value);
    }

    private static void Write(Utf8JsonWriter writer, Forecast forecast)
    {
        writer.WriteStartObject();
        writer.WriteString("city"u8, forecast.City);
        writer.WriteNumber("temperature"u8, forecast.Temperature);
        writer.WriteString("unit"u8, forecast.Unit == Unit.Celsius ? "Celsius"u8 : "Fahrenheit"u8);
        writer.WriteBoolean("detailed"u8, forecast.Detailed);
        writer.WriteEndObject();
    }
}
