using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.Binding;

/// <summary>Binds what a converter of System.Text.Json reads and writes. What that takes isn't known: its schema is <c>{}</c>.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TSource">Makes the converter.</typeparam>
public readonly struct ConverterBinding<T, TSource> : IJsonBinding<T>, IForeignBinding<T>
    where TSource : IJsonConverterSource<T>
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);
    private static readonly JsonConverter<T> s_converter = TSource.Create(s_options);

    /// <summary>Gets whether null is the converter's to read and write. A value type has no null of its own.</summary>
    internal static bool HandlesNull => s_converter.HandleNull || default(T) is not null;

    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType == JsonTokenType.Null && !HandlesNull)
        {
            // Of value types, only a nullable one comes here.
            if (!typeof(T).IsValueType)
            {
                reader.Refuse("a value");
            }

            return default!;
        }

        return reader.ReadForeign<T, ConverterBinding<T, TSource>>(isNullable: false)!;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null && !HandlesNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            s_converter.Write(writer, value, s_options);
        }
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Any(keywords with { IsNullable = true });

    static T? IForeignBinding<T>.ReadForeign(ref Utf8JsonReader json) => s_converter.Read(ref json, typeof(T), s_options);
}
