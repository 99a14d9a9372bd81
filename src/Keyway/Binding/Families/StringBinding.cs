using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Keyway.Binding;

/// <summary>Binds <see cref="string"/>.</summary>
public readonly struct StringBinding : IJsonBinding<string>, IJsonKeyBinding<string>
{
    // What most text is made of, seen in one pass: ASCII without an escape.
    private static readonly SearchValues<byte> s_plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <inheritdoc/>
    public static string Read(ref BindingReader reader) => reader.IsAtText("a string") ? reader.Json.GetString()! : null!;

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out string value)
    {
        if (token[0] == (byte)'"')
        {
            ReadOnlySpan<byte> text = token[1..^1];
            if (!text.ContainsAnyExcept(s_plain))
            {
                // ASCII, which is Latin-1 too, and that has nothing to look for.
                value = Encoding.Latin1.GetString(text);
                return true;
            }

            if (!text.Contains((byte)'\\') && Utf8.IsValid(text))
            {
                value = Encoding.UTF8.GetString(text);
                return true;
            }
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
