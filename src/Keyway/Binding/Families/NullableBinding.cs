using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <c>T?</c> of a value type.</summary>
/// <typeparam name="T">The type under it.</typeparam>
/// <typeparam name="TBinding">How that is bound.</typeparam>
public readonly struct NullableBinding<T, TBinding> : IJsonBinding<T?>
    where T : struct
    where TBinding : IJsonBinding<T>
{
    /// <inheritdoc/>
    public static T? Read(ref BindingReader reader)
        => reader.Json.TokenType == JsonTokenType.Null ? null : TBinding.Read(ref reader);

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out T? value)
    {
        value = null;
        if (token[0] == (byte)'n')
        {
            return true;
        }

        bool isRead = TBinding.TryReadToken(token, out T present);
        value = present;
        return isRead;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T? value)
    {
        if (value is { } present)
        {
            TBinding.Validate(ref reader, present);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TBinding.Write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => TBinding.WriteSchema(schema, keywords with { IsNullable = true });
}
