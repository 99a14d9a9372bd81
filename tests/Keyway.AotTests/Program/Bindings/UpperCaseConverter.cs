using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.AotTests.Bindings;

/// <summary>Converts a reference type, which may be null.</summary>
public sealed class UpperCaseConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()?.ToUpperInvariant();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
