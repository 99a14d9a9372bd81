using System.Globalization;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Binds <see cref="decimal"/>. Numbers in strings are read as well; digits behind the 28th are rounded away.
/// </summary>
public readonly struct DecimalBinding : IJsonBinding<decimal>
{
    private const string Least = "-79228162514264337593543950335";
    private const string Greatest = "79228162514264337593543950335";

    /// <inheritdoc/>
    public static decimal Read(ref BindingReader reader)
    {
        if (reader.Json.TokenType == JsonTokenType.Number && reader.Json.TryGetDecimal(out decimal number))
        {
            return number;
        }

        if (JsonNumber.TextOf(ref reader.Json) is not { } text)
        {
            reader.Refuse("a number");
            return default;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
        {
            return value;
        }

        reader.Refuse(ArgumentFaultCodes.OutOfRange, $"a number from {Least} to {Greatest}");
        return default;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Number("number"u8, keywords, Least, Greatest);
}
