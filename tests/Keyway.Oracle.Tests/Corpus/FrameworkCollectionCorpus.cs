using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>The collections of the framework, besides arrays and lists.</summary>
public static class FrameworkCollectionCorpus
{
    [Tool]
    public static IEnumerable<int> IntEnumerable(IEnumerable<int> value) => Kept.Keep(value);

    [Tool]
    public static ICollection<int> IntCollection(ICollection<int> value) => Kept.Keep(value);

    [Tool]
    public static IList<string?> TextList(IList<string?> value) => Kept.Keep(value);

    [Tool]
    public static IReadOnlyCollection<Pair> PairCollection(IReadOnlyCollection<Pair> value) => Kept.Keep(value);

    [Tool]
    public static IReadOnlyList<string> TextReadOnlyList(IReadOnlyList<string> value) => Kept.Keep(value);

    [Tool]
    public static LinkedList<int> IntLinkedList(LinkedList<int> value) => Kept.Keep(value);

    [Tool]
    public static Collection<int> IntCollectionClass(Collection<int> value) => Kept.Keep(value);

    [Tool]
    public static ObservableCollection<string> TextObservable(ObservableCollection<string> value) => Kept.Keep(value);

    [Tool]
    public static ISet<int> IntSet(ISet<int> value) => Kept.Keep(value);

    [Tool]
    public static HashSet<string> TextHashSet(HashSet<string> value) => Kept.Keep(value);

    [Tool]
    public static SortedSet<long> LongSortedSet(SortedSet<long> value) => Kept.Keep(value);

    [Tool]
    public static Queue<int> IntQueue(Queue<int> value) => Kept.Keep(value);

    [Tool]
    public static Stack<int?> IntStack(Stack<int?> value) => Kept.Keep(value);

    [Tool]
    public static ConcurrentQueue<int> IntConcurrentQueue(ConcurrentQueue<int> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableArray<int> IntImmutableArray(ImmutableArray<int> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableList<Point> PointImmutableList(ImmutableList<Point> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableHashSet<string> TextImmutableSet(ImmutableHashSet<string> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableSortedSet<int> IntImmutableSortedSet(ImmutableSortedSet<int> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableQueue<int> IntImmutableQueue(ImmutableQueue<int> value) => Kept.Keep(value);

    [Tool]
    public static ConcurrentStack<string> TextConcurrentStack(ConcurrentStack<string> value) => Kept.Keep(value);

    [Tool]
    public static IImmutableList<Pair> PairImmutableList(IImmutableList<Pair> value) => Kept.Keep(value);

    [Tool]
    public static IImmutableSet<Color> ColorImmutableSet(IImmutableSet<Color> value) => Kept.Keep(value);

    [Tool]
    public static IImmutableQueue<string?> TextImmutableQueue(IImmutableQueue<string?> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableStack<int> IntImmutableStack(ImmutableStack<int> value) => Kept.Keep(value);

    [Tool]
    public static IImmutableStack<Town> TownImmutableStack(IImmutableStack<Town> value) => Kept.Keep(value);

    [Tool]
    public static HashSet<Color> ColorSet(HashSet<Color> value) => Kept.Keep(value);

    [Tool]
    public static List<HashSet<int>?> MaybeSets(List<HashSet<int>?> value) => Kept.Keep(value);
}
