using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds an integer type. Numbers with a fraction of zero (<c>5.0</c>, <c>5e0</c>) and numbers in strings are read as
/// well.
/// </summary>
/// <typeparam name="T">A signed or unsigned integer of 8 to 64 bits.</typeparam>
public readonly struct IntegerBinding<T> : IJsonBinding<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        // For each T the compiler keeps one of these branches.
        if (reader.Json.TokenType == JsonTokenType.Number)
        {
            if (typeof(T) == typeof(int) && reader.Json.TryGetInt32(out int int32))
            {
                return T.CreateTruncating(int32);
            }

            if (typeof(T) == typeof(ulong) && reader.Json.TryGetUInt64(out ulong uint64))
            {
                return T.CreateTruncating(uint64);
            }

            if (typeof(T) != typeof(int) && reader.Json.TryGetInt64(out long int64) && IsInRange(int64))
            {
                return T.CreateTruncating(int64);
            }
        }

        return ReadOther(ref reader);
    }

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out T value)
    {
        value = default;
        if (typeof(T) == typeof(int) && Utf8Parser.TryParse(token, out int number, out int consumed) && consumed == token.Length)
        {
            value = T.CreateTruncating(number);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (typeof(T) == typeof(ulong))
        {
            writer.WriteNumberValue(ulong.CreateTruncating(value));
        }
        else
        {
            writer.WriteNumberValue(long.CreateTruncating(value));
        }
    }

    /// <inheritdoc/>
    public static bool TryWriteToken(T value, Span<byte> utf8, out int bytesWritten)
    {
        if (typeof(T) == typeof(ulong))
        {
            return Utf8Formatter.TryFormat(ulong.CreateTruncating(value), utf8, out bytesWritten);
        }

        return Utf8Formatter.TryFormat(long.CreateTruncating(value), utf8, out bytesWritten);
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Number("integer"u8, keywords, Text(T.MinValue), Text(T.MaxValue));

    private static bool IsInRange(long value)
        => value >= long.CreateSaturating(T.MinValue) && value <= long.CreateSaturating(T.MaxValue);

    private static T ReadOther(ref BindingReader reader)
    {
        if (JsonNumber.TextOf(ref reader.Json) is not { } text)
        {
            reader.Refuse("an integer");
            return default;
        }

        // A decimal holds every integer of 64 bits exactly; what it can't hold is out of every range here.
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            || value > decimal.CreateChecked(T.MaxValue)
            || value < decimal.CreateChecked(T.MinValue))
        {
            reader.Refuse(
                ArgumentFaultCodes.OutOfRange, $"an integer from {Text(T.MinValue)} to {Text(T.MaxValue)}");
            return default;
        }

        // Asked of the text, since a decimal rounds away what stands behind 28 digits.
        if (!JsonNumber.IsWhole(text))
        {
            reader.Refuse(ArgumentFaultCodes.WrongType, "an integer");
            return default;
        }

        return T.CreateChecked(value);
    }

    private static string Text(T value) => value.ToString(null, CultureInfo.InvariantCulture);
}
