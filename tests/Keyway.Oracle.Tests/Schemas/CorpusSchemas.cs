using Keyway.Oracle.Tests.Corpus;

namespace Keyway.Oracle.Tests.Schemas;

/// <summary>The schemas of all tools of the corpus, by name.</summary>
internal static class CorpusSchemas
{
    /// <summary>Gets the schemas of arguments, and of results where there are any.</summary>
    public static IReadOnlyList<(string Name, string Schema)> All { get; } =
    [
        .. CorpusEntry.All.Select(entry => (entry.Tool, Descriptor(entry).InputSchema.ToString())),
        .. CorpusEntry.All.Where(HasResult).Select(entry => (ResultOf(entry), Descriptor(entry).OutputSchema.ToString())),
    ];

    public static bool HasResult(CorpusEntry entry) => !Descriptor(entry).OutputSchema.IsEmpty;

    public static string ResultOf(CorpusEntry entry) => $"{entry.Tool}>";

    private static ToolDescriptor Descriptor(CorpusEntry entry) => CorpusPlugin.Registry.Find(entry.Tool)!;
}
