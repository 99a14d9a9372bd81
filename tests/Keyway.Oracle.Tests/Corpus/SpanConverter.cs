using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>An array of two numbers.</summary>
public sealed class SpanConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("An array was expected.");
        }

        int least = Number(ref reader);
        int most = Number(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? new Span(least, most)
            : throw new JsonException("Two numbers were expected.");
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Least);
        writer.WriteNumberValue(value.Most);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader)
        => reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number)
            ? number
            : throw new JsonException("A number was expected.");
}
