namespace Keyway.Generators.Resources;

/// <summary>What URIs and their templates are made of.</summary>
internal static class UriText
{
    /// <summary>Returns the scheme that a URI starts with; null where it starts with none (RFC 3986, section 3.1).</summary>
    public static string? SchemeOf(string uri)
    {
        int colon = uri.IndexOf(':');
        return colon > 0 && IsLetter(uri[0]) && uri.Take(colon).All(c => IsLetter(c) || IsDigit(c) || c is '+' or '-' or '.')
            ? uri.Substring(0, colon)
            : null;
    }

    /// <summary>Returns where a text has what can't stand in a URI; -1 where all can (RFC 3986, appendix A).</summary>
    public static int FindInvalid(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isValid = text[i] == '%'
                ? i + 2 < text.Length && IsHex(text[i + 1]) && IsHex(text[i + 2])
                : IsLetter(text[i]) || IsDigit(text[i]) || "-._~:/?#[]@!$&'()*+,;=".IndexOf(text[i]) >= 0;
            if (!isValid)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Says whether a variable may have a name (RFC 6570, section 2.3, without what is percent-encoded).</summary>
    public static bool IsVariable(string name)
        => name.Split('.').All(part => part.Length > 0 && part.All(c => IsLetter(c) || IsDigit(c) || c == '_'));

    /// <summary>
    /// Returns a template with nothing said of the variables that the path has but what they may hold: two of the same text stand for
    /// the same URIs.
    /// </summary>
    public static string ShapeOf(string template)
    {
        var shape = new System.Text.StringBuilder(template.Length);
        for (int i = 0; i < template.Length; i++)
        {
            shape.Append(template[i]);
            int end = template[i] == '{' && i + 1 < template.Length && template[i + 1] != '?' ? template.IndexOf('}', i) : -1;
            if (end > 0)
            {
                shape.Append(template[i + 1] == '+' ? "+" : "");
                i = end - 1;
            }
        }

        return shape.ToString();
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
