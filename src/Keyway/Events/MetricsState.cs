using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The metrics of a run by category. A merge makes a new set and leaves the old one as it is, so that sets can be
/// handed out without copying. Not thread-safe: the owner locks.
/// </summary>
internal sealed class MetricsState(TimeProvider timeProvider)
{
    private readonly Dictionary<string, CategoryMetrics> _categories = new(StringComparer.Ordinal);

    public CategoryMetrics Merge(string category, IReadOnlyDictionary<string, object?> metrics)
    {
        if (!_categories.TryGetValue(category, out CategoryMetrics? entry))
        {
            entry = new CategoryMetrics(category, _categories.Count);
            _categories.Add(category, entry);
        }

        Dictionary<string, object?> merged = new(entry.Values, StringComparer.Ordinal);
        foreach ((string name, object? value) in metrics)
        {
            merged[name] = value;
        }

        entry.Values = merged.AsReadOnly();
        entry.ReportedAt = timeProvider.GetTimestamp();
        return entry;
    }

    public ReadOnlyDictionary<string, object?> Get(string category) =>
        _categories.GetValueOrDefault(category)?.Values ?? ReadOnlyDictionary<string, object?>.Empty;

    public ReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Snapshot() =>
        _categories.ToDictionary(
            pair => pair.Key, IReadOnlyDictionary<string, object?> (pair) => pair.Value.Values, StringComparer.Ordinal)
            .AsReadOnly();
}
