using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The metrics of a run by category. A merge makes a new set and leaves the old one as it is, so that sets can be
/// handed out without copying. Not thread-safe: the owner locks.
/// </summary>
internal sealed class MetricsState
{
    private readonly Dictionary<string, CategoryMetrics> _categories = new(StringComparer.Ordinal);

    public CategoryMetrics Merge(string category, IReadOnlyDictionary<string, object?> metrics)
    {
        CategoryMetrics? before = _categories.GetValueOrDefault(category);
        Dictionary<string, object?> merged = new(before?.Values ?? ReadOnlyDictionary<string, object?>.Empty, StringComparer.Ordinal);
        foreach ((string name, object? value) in metrics)
        {
            merged[name] = value;
        }

        return _categories[category] = new CategoryMetrics(before?.Index ?? _categories.Count, merged.AsReadOnly());
    }

    public ReadOnlyDictionary<string, object?> Get(string category) =>
        _categories.GetValueOrDefault(category)?.Values ?? ReadOnlyDictionary<string, object?>.Empty;

    public ReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Snapshot() =>
        _categories.ToDictionary(
            pair => pair.Key, IReadOnlyDictionary<string, object?> (pair) => pair.Value.Values, StringComparer.Ordinal)
            .AsReadOnly();
}
