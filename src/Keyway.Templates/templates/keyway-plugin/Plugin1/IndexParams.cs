using System.ComponentModel.DataAnnotations;

namespace Plugin1;

/// <summary>What <c>index</c> can be told.</summary>
public sealed record IndexParams
{
    /// <summary>The folder whose files are read.</summary>
    public required string Folder { get; init; }

    /// <summary>Which files.</summary>
    public string Pattern { get; init; } = "*.md";

    /// <summary>How many files are read at most.</summary>
    [Range(1, 100_000)]
    public int MaxFiles { get; init; } = 1000;
}
