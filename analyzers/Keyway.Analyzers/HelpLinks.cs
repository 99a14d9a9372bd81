namespace Keyway.Analyzers;

/// <summary>Where the page of a diagnostic is read.</summary>
internal static class HelpLinks
{
    private const string Folder = "https://github.com/keyway-dotnet/keyway/blob/main/docs/diagnostics/";

    public static string To(string id) => Folder + id + ".md";
}
