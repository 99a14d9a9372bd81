using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Tests.Support;

/// <summary>What System.Text.Json makes of a text: the meaning that bindings have.</summary>
internal static class SystemTextJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) },
    };

    /// <summary>Returns the JSON of the value that a text stands for; null where it stands for none.</summary>
    public static string? Echo(string text, Type type)
    {
        try
        {
            object? value = JsonSerializer.Deserialize(text, type, Options);
            return value is null && Nullable.GetUnderlyingType(type) is null ? null : JsonSerializer.Serialize(value, type, Options);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException)
        {
            // A JsonNode finds out about repeated names when it is looked at; a polymorphic type can't be made without its discriminator.
            return null;
        }
    }
}
