using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds <see cref="double"/> and <see cref="float"/>. Numbers in strings are read as well; a number that would become
/// infinite is out of range.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public readonly struct FloatingPointBinding<T> : IJsonBinding<T>
    where T : struct, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private static string Bounds => $"a number from {Text(T.MinValue)} to {Text(T.MaxValue)}";

    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType == JsonTokenType.Number)
        {
            if (typeof(T) == typeof(double)
                && (JsonNumber.TryReadShort(reader.Json.ValueSpan, out double number) || (reader.Json.TryGetDouble(out number) && double.IsFinite(number))))
            {
                return T.CreateTruncating(number);
            }

            if (typeof(T) == typeof(float) && reader.Json.TryGetSingle(out float single) && float.IsFinite(single))
            {
                return T.CreateTruncating(single);
            }
        }

        return ReadOther(ref reader);
    }

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out T value)
    {
        // The parser also takes words, which no token but a string or null could be.
        value = default;
        if (token[0] is (byte)'"' or (byte)'n')
        {
            return false;
        }

        if (typeof(T) == typeof(double)
            && (JsonNumber.TryReadShort(token, out double number)
                || (Utf8Parser.TryParse(token, out number, out int consumed) && consumed == token.Length && double.IsFinite(number))))
        {
            value = T.CreateTruncating(number);
            return true;
        }

        if (typeof(T) == typeof(float)
            && Utf8Parser.TryParse(token, out float single, out int length)
            && length == token.Length
            && float.IsFinite(single))
        {
            value = T.CreateTruncating(single);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T value)
    {
        if (!T.IsFinite(value))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.OutOfRange, Bounds, value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (typeof(T) == typeof(float))
        {
            writer.WriteNumberValue(float.CreateTruncating(value));
        }
        else
        {
            writer.WriteNumberValue(double.CreateTruncating(value));
        }
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Number("number"u8, keywords, Text(T.MinValue), Text(T.MaxValue));

    private static T ReadOther(ref BindingReader reader)
    {
        if (JsonNumber.TextOf(ref reader.Json) is not { } text)
        {
            reader.Refuse("a number");
            return default;
        }

        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && T.IsFinite(value))
        {
            return value;
        }

        reader.Refuse(ArgumentFaultCodes.OutOfRange, Bounds);
        return default;
    }

    private static string Text(T value) => value.ToString("R", CultureInfo.InvariantCulture);
}
