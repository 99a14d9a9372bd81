using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="char"/> as a string of one UTF-16 code unit.</summary>
public readonly struct CharBinding : IJsonBinding<char>
{
    // Code points of one unit: no emoji, and no half of a surrogate pair.
    private const string Pattern = @"^[\u0000-\uD7FF\uE000-\uFFFF]$";

    /// <inheritdoc/>
    public static char Read(ref BindingReader reader)
    {
        const string Expected = "a string of one character";
        if (!reader.IsAtText(Expected))
        {
            return default;
        }

        // An escape has at most six bytes, a unit without one at most three.
        Span<byte> buffer = stackalloc byte[6];
        Span<char> units = stackalloc char[6];
        if (JsonText.TryGetUtf8(in reader.Json, buffer, out ReadOnlySpan<byte> utf8)
            && System.Text.Encoding.UTF8.TryGetChars(utf8, units, out int count)
            && count == 1)
        {
            return units[0];
        }

        reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        return default;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, char value)
    {
        if (char.IsSurrogate(value))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, JsonText.UnicodeExpected, value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, char value) => writer.WriteStringValue([value]);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Text(keywords, null, Pattern);
}
