using System.Runtime.CompilerServices;
using Keyway.Harness;

namespace Keyway.Mcp.ConformanceTests;

/// <summary>The packages of npm that judge servers here.</summary>
internal static class Node
{
    /// <summary>The conformance suite runs on no older one.</summary>
    private const int OldestVersion = 22;

    public static NodePackages Packages { get; } = new(Folder(), OldestVersion);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
