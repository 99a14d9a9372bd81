using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Decodes strings and names. Escapes may spell half of a surrogate pair, which is no Unicode text (RFC 8259, section
/// 8.2): that is seen before it is decoded, since an exception for each would take seconds for a text full of them.
/// </summary>
internal static class JsonText
{
    /// <summary>What text must be, said where it isn't.</summary>
    public const string UnicodeExpected = "Unicode text, without half a surrogate pair";

    /// <summary>Bytes of the longest escape of one UTF-16 code unit.</summary>
    public const int EscapeLength = 6;

    /// <summary>Returns the string or name that a reader stands on; what isn't Unicode comes as it is escaped.</summary>
    public static string Decode(ref Utf8JsonReader json)
        => IsUnicode(in json) ? json.GetString() ?? "" : Encoding.UTF8.GetString(json.ValueSpan);

    /// <summary>Says whether each half of a surrogate pair has its other half.</summary>
    public static bool IsUnicode(string text)
    {
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        while (at >= 0 && at < text.Length)
        {
            if (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at))
            {
                return false;
            }

            at += char.IsSurrogate(text[at]) ? 2 : 1;
        }

        return true;
    }

    /// <summary>Returns the UTF-8 of the string that a reader stands on; false where that may not fit the buffer.</summary>
    /// <param name="json">Stands on a string that is Unicode.</param>
    /// <param name="buffer">For escapes to be resolved in; text without them stays where it is.</param>
    /// <param name="utf8">The text.</param>
    public static bool TryGetUtf8(in Utf8JsonReader json, Span<byte> buffer, out ReadOnlySpan<byte> utf8)
    {
        utf8 = json.ValueSpan;
        if (utf8.Length > buffer.Length)
        {
            return false;
        }

        utf8 = json.ValueIsEscaped ? buffer[..json.CopyString(buffer)] : utf8;
        return true;
    }

    /// <summary>Says whether all text in some JSON is Unicode, and no object in it has a name twice.</summary>
    /// <param name="json">JSON that has been read before.</param>
    public static bool IsStrict(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = int.MaxValue });
        var strict = new StrictJson();
        while (reader.Read())
        {
            if (strict.Check(in reader) != TokenFault.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Says whether each half of a surrogate pair that is escaped in a string or name has its other half.</summary>
    public static bool IsUnicode(in Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            return true;
        }

        ReadOnlySpan<byte> rest = json.ValueSpan;
        bool owesLow = false;
        while (rest.Length > 0)
        {
            int next = rest.IndexOf((byte)'\\');
            if (next != 0 || rest[1] != (byte)'u')
            {
                if (owesLow)
                {
                    return false;
                }

                rest = next < 0 ? [] : rest[(next == 0 ? 2 : next)..];
                continue;
            }

            char half = (char)ushort.Parse(rest[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (owesLow != char.IsLowSurrogate(half))
            {
                return false;
            }

            owesLow = char.IsHighSurrogate(half);
            rest = rest[EscapeLength..];
        }

        return !owesLow;
    }
}
