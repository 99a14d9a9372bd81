using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds what only a context of System.Text.Json knows, by its options.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TSource">Finds what the context knows.</typeparam>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The author asked for the serializer, by [JsonFallback].")]
public readonly struct FallbackBinding<T, TSource> : IJsonBinding<T>, IForeignBinding<T>
    where TSource : IJsonTypeInfoSource<T>
{
    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType == JsonTokenType.Null && default(T) is null)
        {
            reader.Refuse("a value");
            return default!;
        }

        return reader.ReadForeign<T, FallbackBinding<T, TSource>>(isNullable: false)!;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => JsonSerializer.Serialize(writer, value, TSource.TypeInfo);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Any(keywords with { IsNullable = true });

    static T? IForeignBinding<T>.ReadForeign(ref Utf8JsonReader json) => JsonSerializer.Deserialize(ref json, TSource.TypeInfo);
}
