using System.Text;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds an enum by the names of its values.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TNames">Its names.</typeparam>
public readonly struct EnumBinding<T, TNames> : IJsonBinding<T>, IJsonKeyBinding<T>
    where T : struct, Enum
    where TNames : IEnumNames<T>
{
    // Names as they are written, so that no result looks at them for what to escape.
    private static readonly JsonEncodedText[] s_encoded = Encode(TNames.Names);

    /// <inheritdoc/>
    public static string? Spellings
        => Enumerable.Range(0, TNames.Names.Length).Select(TNames.ValueOf).Distinct().Count() == TNames.Names.Length ? null : "names of one value";

    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        int name = reader.ReadName(TNames.Names);
        return name < 0 ? default : TNames.ValueOf(name);
    }

    /// <inheritdoc/>
    public static bool TryReadToken(ReadOnlySpan<byte> token, out T value)
    {
        value = default;
        if (token[0] == (byte)'"' && !token.Contains((byte)'\\'))
        {
            ReadOnlySpan<string> names = TNames.Names;
            for (int i = 0; i < names.Length; i++)
            {
                if (Ascii.Equals(token[1..^1], names[i]))
                {
                    value = TNames.ValueOf(i);
                    return true;
                }
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T value)
    {
        if (!IsKey(value))
        {
            reader.RefuseName(TNames.Names, value);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(s_encoded[IndexOf(value)]);

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Enum(TNames.Names, keywords with { Description = keywords.Description ?? TNames.Description });

    /// <inheritdoc/>
    public static bool TryReadKey(ref BindingReader reader, out T key)
    {
        int name = reader.ReadName(TNames.Names);
        key = name < 0 ? default : TNames.ValueOf(name);
        return name >= 0;
    }

    /// <inheritdoc/>
    public static bool IsKey(T key) => TNames.IndexOf(key) >= 0;

    /// <inheritdoc/>
    public static string NameOf(T key) => TNames.Names[IndexOf(key)];

    /// <inheritdoc/>
    public static void WriteKeySchema(SchemaWriter schema) => schema.KeyNames(TNames.Names);

    private static JsonEncodedText[] Encode(string[] names)
    {
        var encoded = new JsonEncodedText[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            encoded[i] = JsonEncodedText.Encode(names[i], Utf8Json.WriterOptions.Encoder);
        }

        return encoded;
    }

    private static int IndexOf(T value)
        => TNames.IndexOf(value) is >= 0 and var name
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a value that {typeof(T)} declares.");
}
