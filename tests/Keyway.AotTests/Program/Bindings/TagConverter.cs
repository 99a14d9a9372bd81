using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.AotTests.Bindings;

[JsonConverter(typeof(TagConverter))]
public sealed record Tag([property: StringLength(3)] string Text);

/// <summary>Converts a reference type whose instances have annotations.</summary>
public sealed class TagConverter : JsonConverter<Tag>
{
    public override Tag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Tag value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
