using Keyway;

namespace Plugin1;

/// <summary>What came of <c>index</c>.</summary>
/// <param name="Files">Files that were read.</param>
/// <param name="Words">Different words in them.</param>
public sealed record IndexResult(int Files, int Words);

/// <summary>The long-running part.</summary>
public static class Indexing
{
    /// <summary>Counts the words of all files in a folder.</summary>
    /// <param name="parameters">Which files.</param>
    /// <param name="context">Hears how far it is.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    [Action]
    public static async Task<IndexResult> IndexAsync(
        [FromArguments] IndexParams parameters, RuntimeContext context, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(parameters.Folder))
        {
            throw new ToolException($"There is no folder {parameters.Folder}.");
        }

        string[] files = [.. Directory.EnumerateFiles(parameters.Folder, parameters.Pattern, SearchOption.AllDirectories).Take(parameters.MaxFiles)];
        var index = new WordIndex();
        for (int i = 0; i < files.Length; i++)
        {
            index.Add(await File.ReadAllTextAsync(files[i], cancellationToken));
            context.SetProgress(i + 1, files.Length, "index");
            context.SetMetrics("index", ("words", index.Words));
        }

        index.Save(WordIndex.DefaultPath);
        context.LogMessage($"Wrote {WordIndex.DefaultPath}.", MessageLevel.Success);
        return new IndexResult(files.Length, index.Words);
    }
}
