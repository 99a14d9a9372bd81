using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>The progress of a run by category. Not thread-safe: the owner locks.</summary>
internal sealed class ProgressState(TimeProvider timeProvider)
{
    /// <summary>Of a total near 2^63, all but one is 1 in floating point, and isn't all.</summary>
    private static readonly double s_almostAll = Math.BitDecrement(1.0);

    private readonly Dictionary<string, CategoryProgress> _categories = new(StringComparer.Ordinal);
    private readonly OverallProgressMeter _overall = new();

    public double OverallPercent => _overall.Percent;

    public CategoryProgress Report(string category, long current, long total)
    {
        CategoryProgress entry = Enter(category);
        long now = entry.ReportedAt = timeProvider.GetTimestamp();
        if (entry.StartedAt is not { } startedAt || current == 0)
        {
            entry.StartedAt = startedAt = now;
        }

        TimeSpan elapsed = timeProvider.GetElapsedTime(startedAt, now);
        entry.Last = new ProgressSnapshot
        {
            Category = entry.Category,
            Current = current,
            Total = total,
            Percent = Math.Round(100.0 * current / total, 2),
            Elapsed = elapsed,
            Remaining = Estimate(elapsed, current, total),
            Status = current == total ? ProgressStatus.Completed : ProgressStatus.Running,
        };
        _overall.Update(entry, current == total ? 1 : Math.Min((double)current / total, s_almostAll));
        return entry;
    }

    public CategoryProgress Fail(string category)
    {
        CategoryProgress entry = Enter(category);
        long now = entry.ReportedAt = timeProvider.GetTimestamp();
        entry.Last = entry.Last with
        {
            Category = entry.Category,
            Percent = 0,
            Elapsed = entry.StartedAt is { } startedAt ? timeProvider.GetElapsedTime(startedAt, now) : null,
            Remaining = null,
            Status = ProgressStatus.Failed,
        };
        _overall.Update(entry, donePart: 0);
        return entry;
    }

    public void SetWeights(Dictionary<string, double> weights) => _overall.SetWeights(weights, _categories.Values);

    public ProgressSnapshot? Find(string category) =>
        _categories.TryGetValue(category, out CategoryProgress? entry) ? entry.Last : null;

    public ReadOnlyDictionary<string, ProgressSnapshot> Snapshot() =>
        _categories.ToDictionary(pair => pair.Key, pair => pair.Value.Last, StringComparer.Ordinal).AsReadOnly();

    private static TimeSpan? Estimate(TimeSpan elapsed, long current, long total)
    {
        // A report of 0 restarted the clock, so this is also where nothing is done yet.
        if (elapsed <= TimeSpan.Zero)
        {
            return null;
        }

        // Totals go up to 2^63 and the first report may be 1: the product outgrows what a TimeSpan holds.
        double ticks = (double)elapsed.Ticks / current * (total - current);
        return ticks < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : TimeSpan.MaxValue;
    }

    private CategoryProgress Enter(string category)
    {
        if (!_categories.TryGetValue(category, out CategoryProgress? entry))
        {
            entry = new CategoryProgress(category, _categories.Count);
            _categories.Add(category, entry);
            _overall.Add(entry);
        }

        return entry;
    }
}
