using System.Text.RegularExpressions;

namespace Keyway.Docs.Tests;

/// <summary>A page of the documentation: its snippets, and what they stand on without showing it.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string name, string text)
    {
        Name = name;
        Snippets = [.. Fences().Matches(text).Select(match => new Snippet(match.Groups["language"].Value, match.Groups["text"].Value))];
        Setup = string.Concat(Setups().Matches(text).Select(match => match.Groups["text"].Value));
    }

    /// <summary>Gets the path below the repository's root.</summary>
    public string Name { get; }

    /// <summary>Gets the fenced blocks, in order.</summary>
    public IReadOnlyList<Snippet> Snippets { get; }

    /// <summary>Gets declarations that the snippets use and don't show, from a comment that starts with <c>setup</c>.</summary>
    public string Setup { get; }

    /// <summary>Gets the C# blocks.</summary>
    public IEnumerable<string> Code => Snippets.Where(snippet => snippet.Language == "csharp").Select(snippet => snippet.Text);

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its path below the repository's root.</param>
    public static MarkdownPage Read(string name) => new(name, File.ReadAllText(Path.Combine(Root(), name)));

    /// <summary>Returns the pages that have C# in them.</summary>
    public static IEnumerable<string> All()
        => Directory.EnumerateFiles(Path.Combine(Root(), "docs"), "*.md", SearchOption.TopDirectoryOnly)
            .Append(Path.Combine(Root(), "README.md"))
            .Append(Path.Combine(Root(), "CONTRIBUTING.md"))
            .Where(File.Exists)
            .Select(path => Path.GetRelativePath(Root(), path))
            .Where(name => Read(name).Code.Any())
            .Order(StringComparer.Ordinal);

    private static string Root()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Sdk.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("Expected the tests to run below the repository.");
    }

    [GeneratedRegex(@"^```(?<language>\w+)\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"<!-- setup\r?\n(?<text>.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Setups();
}
