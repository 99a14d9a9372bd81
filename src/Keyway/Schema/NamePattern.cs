namespace Keyway.Binding;

/// <summary>Writes names as patterns of ECMA-262.</summary>
internal static class NamePattern
{
    /// <summary>
    /// Returns a pattern of all names but those that spell one of some in another case: beside members of any name they
    /// would be read as those; null where no name has cases.
    /// </summary>
    /// <param name="names">The names.</param>
    public static string? OtherThanInAnotherCase(IEnumerable<string> names)
    {
        string[] cased = [.. names.Where(name => name.Any(HasCases))];
        return cased.Length == 0 ? null
            : $"^(?:(?:{string.Join('|', cased.Select(Escape))})$|(?!(?:{string.Join('|', cased.Select(InAnyCase))})$))";
    }

    /// <summary>Writes text that stands for itself. Regex.Escape writes white space and '#' in ways that ECMA-262 doesn't have under its u flag.</summary>
    public static string Escape(string text) => string.Concat(text.Select(Escape));

    private static string InAnyCase(string name)
        => string.Concat(name.Select(letter => HasCases(letter)
            ? $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]"
            : Escape(letter)));

    private static string Escape(char character) => @"^$\.*+?()[]{}|/".Contains(character) ? $"\\{character}" : character.ToString();

    private static bool HasCases(char letter) => char.ToUpperInvariant(letter) != char.ToLowerInvariant(letter);
}
