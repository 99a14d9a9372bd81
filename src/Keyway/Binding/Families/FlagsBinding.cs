using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds an enum of flags: a name, or several with commas between them, as in System.Text.Json.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TNames">Its names.</typeparam>
public readonly struct FlagsBinding<T, TNames> : IJsonBinding<T>, IJsonKeyBinding<T>
    where T : struct, Enum
    where TNames : IFlagNames<T>
{
    /// <inheritdoc/>
    public static string? Spellings => "flags in another order";

    /// <inheritdoc/>
    public static T Read(ref BindingReader reader)
    {
        if (!reader.IsAtText("a string"))
        {
            return default;
        }

        ulong? bits = BitsOf(reader.Json.GetString()!, out string? unknown);
        if (bits is null)
        {
            reader.Refuse(ArgumentFaultCodes.InvalidValue, Expected, NameSuggestions.Find(unknown!, TNames.Names));
        }

        return TNames.FromBits(bits ?? 0);
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, T value)
    {
        if (!IsKey(value))
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, Expected, value.ToString());
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(NameOf(value));

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Text(keywords with { Description = keywords.Description ?? TNames.Description }, pattern: Pattern);

    /// <inheritdoc/>
    public static bool TryReadKey(ref BindingReader reader, out T key)
    {
        ulong? bits = BitsOf(JsonText.Decode(ref reader.Json), out string? unknown);
        if (bits is null)
        {
            reader.RefuseKey(Expected, NameSuggestions.Find(unknown!, TNames.Names));
        }

        key = TNames.FromBits(bits ?? 0);
        return bits is not null;
    }

    /// <inheritdoc/>
    public static bool IsKey(T key) => TextOf(key) is not null;

    /// <inheritdoc/>
    public static string NameOf(T key)
        => TextOf(key) ?? throw new ArgumentOutOfRangeException(nameof(key), key, $"Expected flags that {typeof(T)} declares.");

    /// <inheritdoc/>
    public static void WriteKeySchema(SchemaWriter schema) => schema.KeyPattern(Pattern);

    private static string Expected => $"one or more of {string.Join(", ", TNames.Names)}, with commas between them";

    private static string Pattern
    {
        get
        {
            string name = $"(?:{string.Join('|', TNames.Names.Select(NamePattern.Escape))})";
            return $"^{name}(?:, ?{name})*$";
        }
    }

    private static ulong? BitsOf(string text, out string? unknown)
    {
        ulong bits = 0;
        foreach (string part in text.Split(','))
        {
            string name = part.Trim();
            int index = Array.FindIndex(TNames.Names, known => known == name);
            index = index >= 0 ? index : Array.FindIndex(TNames.Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                unknown = name;
                return null;
            }

            bits |= TNames.BitsOf(TNames.ValueOf(index));
        }

        unknown = null;
        return bits;
    }

    /// <summary>Returns names that make up a value, the widest before those within them; null where none do.</summary>
    private static string? TextOf(T value)
    {
        if (TNames.IndexOf(value) is >= 0 and var single)
        {
            return TNames.Names[single];
        }

        ulong bits = TNames.BitsOf(value);
        ulong rest = bits;
        List<string> chosen = [];
        foreach (int index in Enumerable.Range(0, TNames.Names.Length).OrderByDescending(index => ulong.PopCount(FlagOf(index))))
        {
            ulong flag = FlagOf(index);
            if ((bits & flag) == flag && (rest & flag) != 0)
            {
                chosen.Add(TNames.Names[index]);
                rest &= ~flag;
            }
        }

        return rest == 0 && chosen.Count > 0 ? string.Join(", ", chosen) : null;
    }

    private static ulong FlagOf(int index) => TNames.BitsOf(TNames.ValueOf(index));
}
