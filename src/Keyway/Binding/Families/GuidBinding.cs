using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds <see cref="Guid"/> as a UUID (RFC 9562, section 4): 32 digits in groups of 8, 4, 4, 4 and 12.</summary>
public readonly struct GuidBinding : IJsonBinding<Guid>, IJsonKeyBinding<Guid>
{
    private const string Expected = "a UUID such as 3fa85f64-5717-4562-b3fc-2c963f66afa6";
    private const string Pattern = "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    /// <inheritdoc/>
    public static string? Spellings => "UUIDs in another case";

    /// <inheritdoc/>
    public static Guid Read(ref BindingReader reader)
    {
        if (!reader.IsAtText(Expected))
        {
            return default;
        }

        if (!reader.Json.TryGetGuid(out Guid value))
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected);
        }

        return value;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords, "uuid", Pattern);

    /// <inheritdoc/>
    public static bool TryReadKey(ref BindingReader reader, out Guid key)
    {
        // Guid passes over white space around its digits, which makes the text longer.
        string text = JsonText.Decode(ref reader.Json);
        bool isKey = Guid.TryParseExact(text, "D", out key) && text.Length == key.ToString().Length;
        if (!isKey)
        {
            reader.RefuseKey(Expected);
        }

        return isKey;
    }

    /// <inheritdoc/>
    public static string NameOf(Guid key) => key.ToString();

    /// <inheritdoc/>
    public static void WriteKeySchema(SchemaWriter schema) => schema.KeyPattern(Pattern);
}
