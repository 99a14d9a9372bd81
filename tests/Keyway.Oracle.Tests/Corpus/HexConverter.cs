using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>A number of hexadecimal digits.</summary>
public sealed class HexConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            && int.TryParse(reader.GetString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
                ? value
                : throw new JsonException("Hexadecimal digits were expected.");

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString("X", CultureInfo.InvariantCulture));
}
