using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>The metrics of one category.</summary>
/// <param name="category">The category.</param>
/// <param name="index">Which one of the run's it is, from 0.</param>
internal sealed class CategoryMetrics(string category, int index) : LatestReport(category, index)
{
    public override RunEventKind Kind => RunEventKind.Metrics;

    /// <summary>All of them, merged; a merge makes another set and leaves this one as it is.</summary>
    public ReadOnlyDictionary<string, object?> Values { get; set; } = ReadOnlyDictionary<string, object?>.Empty;

    protected override ReadOnlyDictionary<string, object?> Data => Values;
}
