namespace Keyway.Analyzers;

/// <summary>The categories of what Keyway reports, by which severities can be set in bulk.</summary>
internal static class Categories
{
    public const string Declaration = "Keyway.Declaration";
    public const string Context = "Keyway.Context";
    public const string Quality = "Keyway.Quality";
}
