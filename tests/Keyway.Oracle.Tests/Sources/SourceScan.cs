using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Keyway.Oracle.Tests.Sources;

/// <summary>Looks for what code mustn't call.</summary>
internal static partial class SourceScan
{
    /// <summary>Gets the folder of the repository.</summary>
    public static string Root => Repository.Root;

    /// <summary>Returns the files of a folder that are code.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*.cs")
        => [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(Path.GetRelativePath(Path.Combine(Root, folder), file)))];

    /// <summary>Returns the lines of a file.</summary>
    public static IReadOnlyList<string> Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>Returns the lines that name a serializer, a validator or a document, but for comments.</summary>
    public static IEnumerable<string> Find(string text)
        => text.Split('\n').Select(line => Comment().Replace(line, "").Trim()).Where(line => Forbidden().IsMatch(line));

    [GeneratedRegex(@"\b(JsonSerializer|JsonDocument|Validator)\b")]
    private static partial Regex Forbidden();

    // In a string of emitted code two slashes may stand as well; what follows them there is text.
    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(^|[/\\])(obj|bin)[/\\]")]
    private static partial Regex Built();
}
