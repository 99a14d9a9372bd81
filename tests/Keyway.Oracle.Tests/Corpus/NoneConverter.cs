using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Null is the converter's own.</summary>
public sealed class NoneConverter : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType switch
        {
            JsonTokenType.Null => "",
            JsonTokenType.String when reader.GetString() is var text => text == "none" ? null : text,
            _ => throw new JsonException("Text was expected."),
        };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value ?? "none");
}
