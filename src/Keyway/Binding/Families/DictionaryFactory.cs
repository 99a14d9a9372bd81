using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Keyway.Binding;

/// <summary>Makes dictionaries.</summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
public readonly struct DictionaryFactory<TKey, TValue> :
    IDictionaryFactory<Dictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<IDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<ReadOnlyDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<SortedDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<SortedList<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<ConcurrentDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<ImmutableDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<IImmutableDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>,
    IDictionaryFactory<FrozenDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    static Dictionary<TKey, TValue> IDictionaryFactory<Dictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries;

    static IDictionary<TKey, TValue> IDictionaryFactory<IDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries;

    static IReadOnlyDictionary<TKey, TValue> IDictionaryFactory<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries;

    static ReadOnlyDictionary<TKey, TValue> IDictionaryFactory<ReadOnlyDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => new(entries);

    static SortedDictionary<TKey, TValue> IDictionaryFactory<SortedDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => new(entries, SortOrder.Of<TKey>());

    static SortedList<TKey, TValue> IDictionaryFactory<SortedList<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => new(entries, SortOrder.Of<TKey>());

    static ConcurrentDictionary<TKey, TValue> IDictionaryFactory<ConcurrentDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => new(entries);

    static ImmutableDictionary<TKey, TValue> IDictionaryFactory<ImmutableDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries.ToImmutableDictionary();

    static IImmutableDictionary<TKey, TValue> IDictionaryFactory<IImmutableDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries.ToImmutableDictionary();

    static ImmutableSortedDictionary<TKey, TValue> IDictionaryFactory<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries.ToImmutableSortedDictionary(SortOrder.Of<TKey>());

    static FrozenDictionary<TKey, TValue> IDictionaryFactory<FrozenDictionary<TKey, TValue>, TKey, TValue>.Create(
        Dictionary<TKey, TValue> entries) => entries.ToFrozenDictionary();
}
