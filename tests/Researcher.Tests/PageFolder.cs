using System.Runtime.CompilerServices;

namespace Researcher.Tests;

/// <summary>The pages of this repository.</summary>
internal static class PageFolder
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
        => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "..", "..", "docs"));
}
