using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds what a converter of System.Text.Json reads and writes, which may make something of null.</summary>
/// <typeparam name="T">A reference type.</typeparam>
/// <typeparam name="TSource">Makes the converter.</typeparam>
public readonly struct OptionalConverterBinding<T, TSource> : IJsonBinding<T?>
    where T : class
    where TSource : IJsonConverterSource<T>
{
    /// <inheritdoc/>
    public static T? Read(ref BindingReader reader)
        => reader.Json.TokenType == JsonTokenType.Null && !ConverterBinding<T, TSource>.HandlesNull
            ? null
            : reader.ReadForeign<T, ConverterBinding<T, TSource>>(isNullable: true);

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T? value)
    {
        // Null is a value, and what a converter made isn't looked into.
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value) => ConverterBinding<T, TSource>.Write(writer, value!);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Any(keywords with { IsNullable = true });
}
