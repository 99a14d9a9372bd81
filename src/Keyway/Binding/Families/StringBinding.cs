using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Keyway.Binding;

/// <summary>Binds <see cref="string"/>.</summary>
public readonly struct StringBinding : IJsonBinding<string>, IJsonKeyBinding<string>
{
    /// <inheritdoc/>
    public static string Read(ref BindingReader reader) => reader.IsAtText("a string") ? reader.Json.GetString()! : null!;

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out string value)
    {
        if (token[0] == (byte)'"' && !token.Contains((byte)'\\') && Utf8.IsValid(token))
        {
            value = Encoding.UTF8.GetString(token[1..^1]);
            return true;
        }

        value = null!;
        return false;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, string value)
    {
        if (value is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "a string", null);
        }
        else if (!JsonText.IsUnicode(value))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, JsonText.UnicodeExpected, value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords) => schema.Text(keywords);

    /// <inheritdoc/>
    public static bool TryReadKey(ref BindingReader reader, out string key)
    {
        bool isKey = JsonText.IsUnicode(in reader.Json);
        key = JsonText.Decode(ref reader.Json);
        if (!isKey)
        {
            reader.RefuseKey(JsonText.UnicodeExpected);
        }

        return isKey;
    }

    /// <inheritdoc/>
    public static bool IsKey(string key) => JsonText.IsUnicode(key);

    /// <inheritdoc/>
    public static string NameOf(string key) => key;

    /// <inheritdoc/>
    public static void WriteKeySchema(SchemaWriter schema)
    {
        // Every name is one.
    }
}
