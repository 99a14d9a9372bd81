using System.Globalization;
using System.Text.Json;

namespace Keyway.Binding;

/// <content>Objects that say themselves of which type they are.</content>
public ref partial struct BindingReader
{
    /// <summary>
    /// Finds out which type the object that the reader stands on is of, wherever in it that is said: a schema can't ask for
    /// an order. Where that isn't clear, a fault is recorded and the value is passed over.
    /// </summary>
    /// <param name="discriminator">The name of the member that says it.</param>
    /// <param name="variants">What it may say, as text.</param>
    /// <param name="allowsAbsent">Whether an object that doesn't say it is of the base type.</param>
    /// <param name="allowsUnknown">Whether an object that says anything else is of the base type.</param>
    /// <param name="variant">The index of what it says; -1 for the base type.</param>
    /// <returns>Whether the object can be read.</returns>
    public bool TryFindVariant(string discriminator, string[] variants, bool allowsAbsent, bool allowsUnknown, out int variant)
    {
        variant = -1;
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            return Refuse("an object");
        }

        Utf8JsonReader ahead = Json;
        int name = FindMember(ref ahead, discriminator);
        if (name == 0)
        {
            if (allowsAbsent)
            {
                return true;
            }

            Add(new PendingFault((int)Json.TokenStartIndex, discriminator, ArgumentFaultCodes.Missing, OneOf(variants), ""));
            Json.Skip();
            return false;
        }

        string? text = ahead.TokenType == JsonTokenType.String ? JsonText.Decode(ref ahead) : WholeNumber(ref ahead);
        variant = text is null ? -1 : allowsUnknown ? Array.IndexOf(variants, text) : IndexOfSpelling(text, variants);
        if (variant < 0 && (text is null || !allowsUnknown || !JsonText.IsUnicode(in ahead)))
        {
            RefuseVariant(ref ahead, text, variants);
            return false;
        }

        _discriminator = name;
        return true;
    }

    /// <summary>Finds a member of an object, spelled exactly or in another case, and leaves the reader on its value.</summary>
    /// <returns>Where its name stands; 0 where there is none.</returns>
    private int FindMember(ref Utf8JsonReader ahead, string name)
    {
        int found = 0;
        Utf8JsonReader value = ahead;
        try
        {
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                int start = (int)ahead.TokenStartIndex;
                string spelling = JsonText.Decode(ref ahead);
                ahead.Read();
                bool isExact = spelling == name;
                if (isExact || (found == 0 && string.Equals(spelling, name, StringComparison.OrdinalIgnoreCase)))
                {
                    found = start;
                    value = ahead;
                }

                if (isExact)
                {
                    break;
                }

                ahead.Skip();
            }
        }
        catch (JsonException)
        {
            // It is this reader that must have come to where the text stops being JSON.
            Json.Skip();
        }

        ahead = value;
        return found;
    }

    // As JSON Schema compares numbers, 1.0 is 1.
    private static string? WholeNumber(ref Utf8JsonReader json)
        => json.TokenType == JsonTokenType.Number
            && JsonNumber.TextOf(ref json) is { } text
            && JsonNumber.IsWhole(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture)
            : null;

    private void RefuseVariant(ref Utf8JsonReader value, string? text, string[] variants)
    {
        int start = (int)value.TokenStartIndex;
        string code = text is not null ? ArgumentFaultCodes.InvalidValue
            : value.TokenType == JsonTokenType.Null ? ArgumentFaultCodes.Null
            : ArgumentFaultCodes.WrongType;
        value.Skip();
        Add(new PendingFault(
            start,
            null,
            code,
            OneOf(variants),
            Show(_text[start..(int)value.BytesConsumed]),
            text is null || OnlyCounts ? null : NameSuggestions.Find(text, variants)));
        Json.Skip();
    }

    /// <summary>Passes over the name that told the object's type, and records it where it comes once more.</summary>
    private bool PassOverDiscriminator(int start, string name, in MemberSet members)
    {
        if (start == members.Discriminator)
        {
            Json.Skip();
            return true;
        }

        var told = new Utf8JsonReader(_text[members.Discriminator..], isFinalBlock: false, default);
        told.Read();
        string discriminator = JsonText.Decode(ref told);
        if (!string.Equals(name, discriminator, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Add(new PendingFault(start, null, ArgumentFaultCodes.Duplicate, $"{discriminator} once", SkipAndShow()));
        return true;
    }
}
