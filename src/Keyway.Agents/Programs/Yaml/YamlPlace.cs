namespace Keyway.Agents;

/// <summary>A place in a text, as editors count: from 1, columns in UTF-16 code units.</summary>
internal readonly record struct YamlPlace(int Line, int Column)
{
    /// <summary>Gets the place of what is wrong with a text as a whole.</summary>
    public static YamlPlace Start { get; } = new(1, 1);

    /// <summary>Returns the place behind a text.</summary>
    public static YamlPlace Behind(string text) => new YamlLines(text).PlaceOf(text.Length);
}
