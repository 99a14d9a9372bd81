using Keyway;

namespace Researcher.Library;

/// <summary>A folder of Markdown, read once.</summary>
internal sealed class PageLibrary
{
    private const int MostTextChars = 600;

    private static readonly char[] s_separators = [' ', '\t', ',', ';', '?', '!'];

    private readonly Dictionary<string, string[]> _pages;

    /// <summary>Reads the pages of a folder and of those below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ToolException">There is no such folder.</exception>
    public PageLibrary(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException($"Expected a folder of Markdown at '{Path.GetFullPath(folder)}', found none. Name another one as RESEARCHER_PAGES.");
        }

        _pages = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllLines, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<PageSummary> List() => [.. _pages.Select(page => new PageSummary(page.Key, TitleOf(page.Key, page.Value), page.Value.Length))];

    /// <exception cref="ToolException">There is no such page.</exception>
    public string Read(string name)
        => _pages.TryGetValue(name, out string[]? lines)
            ? string.Join('\n', lines)
            : throw new ToolException($"There is no page '{name}'. There are: {string.Join(", ", _pages.Keys)}.") { Code = "unknown_page" };

    /// <summary>Returns the sections that have all words, those with most of them first.</summary>
    public IReadOnlyList<PageSection> Search(string query, int limit)
    {
        string[] words = query.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. _pages.SelectMany(page => SectionsOf(page.Key, page.Value))
                .Select(section => (Section: section, Counts: words.Select(word => CountOf(word, section)).ToArray()))
                .Where(found => found.Counts.Length > 0 && found.Counts.All(count => count > 0))
                .OrderByDescending(found => found.Counts.Sum())
                .Take(limit)
                .Select(found => found.Section with { Text = Shorten(found.Section.Text) }),
        ];
    }

    private static IEnumerable<PageSection> SectionsOf(string page, string[] lines)
    {
        int start = 0;
        bool isCode = false;
        for (int i = 0; i <= lines.Length; i++)
        {
            bool isEnd = i == lines.Length;
            isCode ^= !isEnd && lines[i].StartsWith("```", StringComparison.Ordinal);
            if ((isEnd || (!isCode && lines[i].StartsWith('#'))) && i > start)
            {
                yield return new(page, lines[start].TrimStart('#', ' '), start + 1, string.Join('\n', lines[start..i]));
                start = i;
            }
        }
    }

    private static int CountOf(string word, PageSection section)
    {
        int count = section.Heading.Contains(word, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        for (int at = 0; (at = section.Text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            count++;
        }

        return count;
    }

    private static string TitleOf(string name, string[] lines)
        => Array.Find(lines, line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? name;

    private static string Shorten(string text)
    {
        int length = Math.Min(text.Length, MostTextChars);
        return length == text.Length ? text : $"{text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]}…";
    }
}
