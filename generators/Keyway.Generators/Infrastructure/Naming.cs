using System.Text;

namespace Keyway.Generators.Infrastructure;

/// <summary>Derives the names that callers and emitted code use.</summary>
internal static class Naming
{
    /// <summary>The greatest length of a tool's name (Model Context Protocol, "Tools", "Tool Names").</summary>
    public const int MaxToolName = 128;

    /// <summary>Says whether a tool may have a name (Model Context Protocol, "Tools", "Tool Names").</summary>
    public static bool IsToolName(string name)
        => name.Length is >= 1 and <= MaxToolName
            && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.');

    /// <summary>Returns <c>classify_digit</c> for <c>ClassifyDigitAsync</c>.</summary>
    public static string OfMethod(string method) => SnakeCase(Without(method, "Async"));

    /// <summary>Returns <c>evaluate</c> for <c>EvaluateAction</c>.</summary>
    public static string OfClass(string type) => SnakeCase(Without(type, "Action"));

    /// <summary>Returns a member's JSON name, as <c>JsonNamingPolicy.CamelCase</c> makes it.</summary>
    public static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            // "URLValue" is "urlValue": the last capital of a run starts the next word.
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>
    /// Returns an identifier for a type's full name. Two names never share one: where the dots that become underscores
    /// could be mistaken for underscores that were there before, a hash tells them apart.
    /// </summary>
    public static string Identifier(string fullName)
    {
        var text = new StringBuilder(fullName.Length);
        bool isExact = true;
        foreach (char c in fullName)
        {
            bool isDot = c is '.';
            isExact &= isDot || (char.IsLetterOrDigit(c) && c < 128);
            text.Append(isDot || !char.IsLetterOrDigit(c) ? '_' : c);
        }

        if (text.Length == 0 || char.IsDigit(text[0]))
        {
            text.Insert(0, '_');
        }

        return isExact ? text.ToString() : $"{text}_{Hash(fullName)}";
    }

    /// <summary>Returns a name that isn't taken, and takes it.</summary>
    /// <param name="name">What it begins with.</param>
    /// <param name="taken">The names that are taken, to which it comes.</param>
    /// <param name="reserved">Names that are always taken.</param>
    public static string Unique(string name, HashSet<string> taken, HashSet<string>? reserved = null)
    {
        while (reserved?.Contains(name) == true || !taken.Add(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>Returns eight hexadecimal digits that are the same on every machine (FNV-1a).</summary>
    public static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Without(string name, string suffix)
        => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - suffix.Length)
            : name;

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool startsWord = char.IsUpper(c)
                && i > 0
                && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
