using System.Runtime.CompilerServices;

namespace Keyway.Harness;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Gets its folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Returns the C# files that somebody wrote in a folder, in the order of their paths.</summary>
    /// <param name="folder">The folder, as seen from the root.</param>
    public static IEnumerable<string> SourceFiles(string folder)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", "..", "..", ".."));
}
