using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds an integer type. Numbers with a fraction of zero (<c>5.0</c>, <c>5e0</c>) and numbers in strings are read as
/// well.
/// </summary>
/// <typeparam name="T">A signed or unsigned integer of 8 to 128 bits.</typeparam>
public readonly struct IntegerBinding<T> : IJsonBinding<T>, IJsonKeyBinding<T>
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
        if (typeof(T) == typeof(int))
        {
            bool isRead = Utf8Parser.TryParse(token, out int int32, out int length) && length == token.Length;
            value = T.CreateTruncating(int32);
            return isRead;
        }

        if (Utf8Parser.TryParse(token, out long int64, out int consumed) && consumed == token.Length && IsInRange(int64))
        {
            value = T.CreateTruncating(int64);
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
        else if (typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128))
        {
            writer.WriteRawValue(Text(value), skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(long.CreateTruncating(value));
        }
    }

    /// <inheritdoc/>
    public static bool TryWriteToken(T value, Span<byte> utf8, out int bytesWritten)
    {
        // Integers of 128 bits have up to 40 characters: more than there is room for.
        bytesWritten = 0;
        return typeof(T) != typeof(Int128)
            && typeof(T) != typeof(UInt128)
            && value.TryFormat(utf8, out bytesWritten, default, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Number("integer"u8, keywords, Text(T.MinValue), Text(T.MaxValue));

    /// <inheritdoc/>
    public static bool TryReadKey(ref BindingReader reader, out T key)
    {
        string text = JsonText.Decode(ref reader.Json);
        NumberStyles style = T.IsNegative(T.MinValue) ? NumberStyles.AllowLeadingSign : NumberStyles.None;
        bool isKey = !text.Contains('\0') & T.TryParse(text, style, CultureInfo.InvariantCulture, out key);
        if (!isKey)
        {
            reader.RefuseKey($"an integer from {Text(T.MinValue)} to {Text(T.MaxValue)}");
        }

        return isKey;
    }

    /// <inheritdoc/>
    public static string NameOf(T key) => Text(key);

    /// <inheritdoc/>
    public static void WriteKeySchema(SchemaWriter schema)
        => schema.KeyPattern(IntegerPattern.Of(BigInteger.CreateChecked(T.MinValue), BigInteger.CreateChecked(T.MaxValue)));

    private static bool IsInRange(long value)
        => value >= long.CreateSaturating(T.MinValue) && value <= long.CreateSaturating(T.MaxValue);

    private static T ReadOther(ref BindingReader reader)
    {
        if (JsonNumber.TextOf(ref reader.Json) is not { } text)
        {
            reader.Refuse("an integer");
            return default;
        }

        if (!JsonNumber.IsWhole(text))
        {
            reader.Refuse(ArgumentFaultCodes.WrongType, "an integer");
            return default;
        }

        // The parsers of unsigned types take -0, and not -0.0.
        if (JsonNumber.IsZero(text))
        {
            return T.Zero;
        }

        if (!T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value))
        {
            reader.Refuse(
                ArgumentFaultCodes.OutOfRange, $"an integer from {Text(T.MinValue)} to {Text(T.MaxValue)}");
        }

        return value;
    }

    private static string Text(T value) => value.ToString(null, CultureInfo.InvariantCulture);
}
