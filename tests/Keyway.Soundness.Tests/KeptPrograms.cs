using Keyway.Soundness.Tests.Running;

namespace Keyway.Soundness.Tests;

/// <summary>Programs that were found once, and are kept in files.</summary>
internal static class KeptPrograms
{
    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Kept");

    /// <summary>Returns the names of a folder's programs.</summary>
    public static IEnumerable<string> Names(string folder)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>Reads a program.</summary>
    public static ProgramText Read(string folder, string name) => ProgramText.Of(File.ReadAllText(Path.Combine(Root, folder, name)));
}
