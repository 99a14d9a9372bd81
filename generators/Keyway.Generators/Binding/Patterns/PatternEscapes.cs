using System.Globalization;

namespace Keyway.Generators.Binding.Patterns;

/// <summary>Reads escapes of .NET and writes those of ECMA-262.</summary>
internal static class PatternEscapes
{
    /// <summary>Beyond ASCII, .NET takes digits and letters of all scripts, which ECMA-262 doesn't; white space isn't among them.</summary>
    public static readonly CharacterSet BeyondAscii = CharacterSet.Of(
        ('\u0080', '\u0084'), ('\u0086', '\u009F'), ('\u00A1', '\u167F'), ('\u1681', '\u1FFF'), ('\u200B', '\u2027'),
        ('\u202A', '\u202E'), ('\u2030', '\u205E'), ('\u2060', '\u2FFF'), ('\u3001', '\uFFFF'));

    public static readonly CharacterSet Digits = CharacterSet.Of(('0', '9'));

    public static readonly CharacterSet WordCharacters = CharacterSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static readonly CharacterSet WhiteSpace = CharacterSet.Of(
        ('\t', '\r'), (' ', ' '), ('\u0085', '\u0085'), ('\u00A0', '\u00A0'), ('\u1680', '\u1680'), ('\u2000', '\u200A'),
        ('\u2028', '\u2029'), ('\u202F', '\u202F'), ('\u205F', '\u205F'), ('\u3000', '\u3000'));

    /// <summary>Returns the class that an escape stands for outside of brackets; null where it is none.</summary>
    /// <exception cref="NotSupportedException">ECMA-262 would take more by it than .NET does.</exception>
    public static PatternNode.Character? Class(char c) => c switch
    {
        'd' => new(@"\d", Digits.Union(BeyondAscii), IsExact: false, TakesSurrogates: false),
        'w' => new(@"\w", WordCharacters.Union(BeyondAscii), IsExact: false, TakesSurrogates: false),

        // ECMA-262 has U+FEFF among white space, and .NET has U+0085.
        's' => new(@"[\t-\r ]", WhiteSpace, IsExact: false, TakesSurrogates: false),
        'S' => new(@"[^\s\u0085]", WhiteSpace.Complement(), IsExact: false, TakesSurrogates: true),
        'D' or 'W' or 'b' or 'B' or 'p' or 'P' or 'G' or 'k' or (>= '0' and <= '9') => throw new NotSupportedException(),
        _ => null,
    };

    /// <summary>Reads the character that an escape stands for, from behind its backslash.</summary>
    public static char Character(string pattern, ref int at)
    {
        char c = pattern[at++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'v':
                return '\v';
            case 'a':
                return '\a';
            case 'e':
                return '\x1B';
            case 'x' or 'u':
                int length = c == 'x' ? 2 : 4;
                char value = (char)int.Parse(pattern.Substring(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                at += length;
                return char.IsSurrogate(value) ? throw new NotSupportedException() : value;
            default:
                return char.IsLetterOrDigit(c) || c == '_' ? throw new NotSupportedException() : c;
        }
    }

    /// <summary>Writes a character outside of brackets.</summary>
    public static string Write(char c) => "^$\\.*+?()[]{}|".IndexOf(c) >= 0 ? "\\" + c : Plain(c);

    /// <summary>Writes a character within brackets.</summary>
    public static string WriteInClass(char c) => "^\\[]-".IndexOf(c) >= 0 ? "\\" + c : Plain(c);

    private static string Plain(char c) => c switch
    {
        '\t' => @"\t",
        '\n' => @"\n",
        '\r' => @"\r",
        _ when c < ' ' || (c > '~' && !char.IsLetterOrDigit(c)) => @"\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };
}
