using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>The dictionaries of the framework, with keys of each kind.</summary>
public static class DictionaryCorpus
{
    [Tool]
    public static Dictionary<string, int> Counts(Dictionary<string, int> value) => Kept.Keep(value);

    [Tool]
    public static IDictionary<string, string> TextsByName(IDictionary<string, string> value) => Kept.Keep(value);

    [Tool]
    public static IReadOnlyDictionary<string, string?> MaybeByName(IReadOnlyDictionary<string, string?> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<int, Point> PointsByNumber(Dictionary<int, Point> value) => Kept.Keep(value);

    [Tool]
    public static SortedDictionary<long, bool> ByLong(SortedDictionary<long, bool> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<byte, double?> ByByte(Dictionary<byte, double?> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<UInt128, int> ByWide(Dictionary<UInt128, int> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<Guid, int> ById(Dictionary<Guid, int> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<Color, int[]> ByColor(Dictionary<Color, int[]> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<Size, string> BySize(Dictionary<Size, string> value) => Kept.Keep(value);

    [Tool]
    public static SortedList<string, string> SortedTexts(SortedList<string, string> value) => Kept.Keep(value);

    [Tool]
    public static ConcurrentDictionary<string, int> ConcurrentCounts(ConcurrentDictionary<string, int> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableDictionary<string, int> ImmutableCounts(ImmutableDictionary<string, int> value) => Kept.Keep(value);

    [Tool]
    public static IImmutableDictionary<string, Town> TownsByName(IImmutableDictionary<string, Town> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableSortedDictionary<int, string> ImmutableSortedCounts(ImmutableSortedDictionary<int, string> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, Dictionary<int, List<Pair>>> Nested(Dictionary<string, Dictionary<int, List<Pair>>> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, int>? MaybeCounts(Dictionary<string, int>? value) => Kept.Keep(value);
}
