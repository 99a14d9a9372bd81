namespace Keyway.Generators.Infrastructure;

/// <summary>
/// Gives each emitted file its name: a type's full name and what the file is for. The compiler compares such names
/// ignoring case, so that types which differ only in case get a hash as well.
/// </summary>
internal static class HintNames
{
    // Files of emitted code may be written to disk, whose names have limits.
    private const int MostCharacters = 150;

    /// <summary>Returns the names that differ from another one only in case, in upper case; mostly none.</summary>
    public static EquatableArray<string> FindClashes(IEnumerable<string> fullNames)
        => fullNames.Distinct(StringComparer.Ordinal)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key.ToUpperInvariant())
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>Returns the name of a file.</summary>
    /// <param name="fullName">The type's full name.</param>
    /// <param name="purpose">What the file is for, such as <c>Tools</c>.</param>
    /// <param name="clashes">What <see cref="FindClashes"/> found among the files of that purpose.</param>
    public static string Create(string fullName, string purpose, EquatableArray<string> clashes)
    {
        string name = InFileName(fullName);
        return name.Length > MostCharacters || clashes.Contains(fullName.ToUpperInvariant(), StringComparer.Ordinal)
            ? $"{name.Substring(0, Math.Min(name.Length, MostCharacters))}.{Naming.Hash(fullName)}.{purpose}.g.cs"
            : $"{name}.{purpose}.g.cs";
    }

    // What a type's name has of this, no other type's name has.
    private static string InFileName(string fullName) => fullName.Replace('<', '{').Replace('>', '}').Replace("?", "+null");
}
