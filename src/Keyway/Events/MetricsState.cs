using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The metrics of a run by category. A merge makes a new set and leaves the old one as it is, so that sets can be
/// handed out without copying. Not thread-safe: the owner locks.
/// </summary>
internal sealed class MetricsState
{
    private readonly Dictionary<string, ReadOnlyDictionary<string, object?>> _categories = new(StringComparer.Ordinal);

    public ReadOnlyDictionary<string, object?> Merge(string category, IReadOnlyDictionary<string, object?> metrics)
    {
        Dictionary<string, object?> merged = new(Get(category), StringComparer.Ordinal);
        foreach ((string name, object? value) in metrics)
        {
            merged[name] = value;
        }

        return _categories[category] = merged.AsReadOnly();
    }

    public ReadOnlyDictionary<string, object?> Get(string category) =>
        _categories.GetValueOrDefault(category, ReadOnlyDictionary<string, object?>.Empty);

    public ReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Snapshot() =>
        _categories.ToDictionary(
            pair => pair.Key, IReadOnlyDictionary<string, object?> (pair) => pair.Value, StringComparer.Ordinal)
            .AsReadOnly();
}
