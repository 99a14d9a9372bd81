using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Binding;

namespace Keyway.Agents;

/// <summary>Takes JSON over from those who have it as something else.</summary>
internal static class JsonTexts
{
    public static Utf8Json From(JsonElement element) => Utf8Json.Create(element, static (writer, element) => element.WriteTo(writer));

    /// <summary>Writes an object as whoever made it would.</summary>
    /// <exception cref="NotSupportedException">The options don't know its type.</exception>
    public static Utf8Json From(object value, JsonSerializerOptions options)
    {
        JsonTypeInfo type = options.GetTypeInfo(value.GetType());
#pragma warning disable RS0030 // What isn't Keyway's is written as its own options say.
        return Utf8Json.Parse(JsonSerializer.SerializeToUtf8Bytes(value, type).AsMemory());
#pragma warning restore RS0030
    }

    /// <summary>Writes arguments that a model gave, as an object.</summary>
    public static void WriteArguments(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> arguments)
    {
        writer.WriteStartObject();
        ExtensionMembers.Write(writer, arguments);
        writer.WriteEndObject();
    }
}
