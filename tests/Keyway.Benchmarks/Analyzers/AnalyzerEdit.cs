namespace Keyway.Benchmarks.Analyzers;

/// <summary>An edit of a file.</summary>
/// <param name="Name">What is edited.</param>
/// <param name="File">The file.</param>
/// <param name="Before">What stands in it once.</param>
/// <param name="After">What comes there, <c>{0}</c> counting edits.</param>
internal sealed record AnalyzerEdit(string Name, string File, string Before, string After)
{
    /// <summary>Gets the edits that are measured: a statement of a tool, of a helper, and of code that has nothing to do with Keyway.</summary>
    public static IReadOnlyList<AnalyzerEdit> All { get; } =
    [
        new("tools", "M000/Tools.cs", "count == 0", "count == {0}"),
        new("helpers", "M000/Records2.cs", "Math.Min(score, 100)", "Math.Min(score, 100 + {0})"),
        new("other code", "M000/Ledger.cs", "amount == 0", "amount == {0}"),
    ];
}
