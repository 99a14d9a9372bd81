using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Keyway.AotTests.Bindings;

/// <summary>A tool for each collection. Elements are value types here and there: their code isn't shared.</summary>
public static class CollectionTools
{
    [Tool]
    public static int[] Array(int[] value) => value;

    [Tool]
    public static string?[][] Jagged(string?[][] value) => value;

    [Tool]
    public static List<double> List(List<double> value) => value;

    [Tool]
    public static IEnumerable<int> Enumerable(IEnumerable<int> value) => value;

    [Tool]
    public static ICollection<Unit> Collection(ICollection<Unit> value) => value;

    [Tool]
    public static IList<string> ListInterface(IList<string> value) => value;

    [Tool]
    public static IReadOnlyCollection<Guid> ReadOnlyCollection(IReadOnlyCollection<Guid> value) => value;

    [Tool]
    public static IReadOnlyList<int?> ReadOnlyList(IReadOnlyList<int?> value) => value;

    [Tool]
    public static LinkedList<long> LinkedList(LinkedList<long> value) => value;

    [Tool]
    public static Collection<int> CollectionClass(Collection<int> value) => value;

    [Tool]
    public static ObservableCollection<string> Observable(ObservableCollection<string> value) => value;

    [Tool]
    public static ReadOnlyCollection<byte> ReadOnlyCollectionClass(ReadOnlyCollection<byte> value) => value;

    [Tool]
    public static ISet<Unit> SetInterface(ISet<Unit> value) => value;

    [Tool]
    public static IReadOnlySet<int> ReadOnlySet(IReadOnlySet<int> value) => value;

    [Tool]
    public static HashSet<string> HashSet(HashSet<string> value) => value;

    [Tool]
    public static SortedSet<decimal> SortedSet(SortedSet<decimal> value) => value;

    [Tool]
    public static Queue<int> Queue(Queue<int> value) => value;

    [Tool]
    public static Stack<int> Stack(Stack<int> value) => value;

    [Tool]
    public static ConcurrentQueue<DateOnly> ConcurrentQueue(ConcurrentQueue<DateOnly> value) => value;

    [Tool]
    public static ConcurrentStack<int> ConcurrentStack(ConcurrentStack<int> value) => value;

    [Tool]
    public static ConcurrentBag<bool> ConcurrentBag(ConcurrentBag<bool> value) => value;

    [Tool]
    public static ImmutableArray<int> ImmutableArray(ImmutableArray<int> value) => value;

    [Tool]
    public static ImmutableList<string> ImmutableList(ImmutableList<string> value) => value;

    [Tool]
    public static IImmutableList<int> ImmutableListInterface(IImmutableList<int> value) => value;

    [Tool]
    public static ImmutableHashSet<short> ImmutableHashSet(ImmutableHashSet<short> value) => value;

    [Tool]
    public static IImmutableSet<string> ImmutableSet(IImmutableSet<string> value) => value;

    [Tool]
    public static ImmutableSortedSet<int> ImmutableSortedSet(ImmutableSortedSet<int> value) => value;

    [Tool]
    public static ImmutableQueue<int> ImmutableQueue(ImmutableQueue<int> value) => value;

    [Tool]
    public static IImmutableQueue<string> ImmutableQueueInterface(IImmutableQueue<string> value) => value;

    [Tool]
    public static ImmutableStack<int> ImmutableStack(ImmutableStack<int> value) => value;

    [Tool]
    public static IImmutableStack<float> ImmutableStackInterface(IImmutableStack<float> value) => value;

    [Tool]
    public static FrozenSet<int> FrozenSet(FrozenSet<int> value) => value;

    [Tool]
    public static Dictionary<string, int> Dictionary(Dictionary<string, int> value) => value;

    [Tool]
    public static IDictionary<int, string> DictionaryInterface(IDictionary<int, string> value) => value;

    [Tool]
    public static IReadOnlyDictionary<Guid, bool> ReadOnlyDictionary(IReadOnlyDictionary<Guid, bool> value) => value;

    [Tool]
    public static SortedDictionary<Unit, double> SortedDictionary(SortedDictionary<Unit, double> value) => value;

    [Tool]
    public static SortedList<byte, int> SortedList(SortedList<byte, int> value) => value;

    [Tool]
    public static ReadOnlyDictionary<string, List<int>> ReadOnlyDictionaryClass(ReadOnlyDictionary<string, List<int>> value) => value;

    [Tool]
    public static ConcurrentDictionary<long, int> ConcurrentDictionary(ConcurrentDictionary<long, int> value) => value;

    [Tool]
    public static ImmutableDictionary<Rights, int> ImmutableDictionary(ImmutableDictionary<Rights, int> value) => value;

    [Tool]
    public static IImmutableDictionary<ulong, string> ImmutableDictionaryInterface(IImmutableDictionary<ulong, string> value) => value;

    [Tool]
    public static ImmutableSortedDictionary<Int128, int> ImmutableSortedDictionary(ImmutableSortedDictionary<Int128, int> value) => value;

    [Tool]
    public static FrozenDictionary<string, Dictionary<short, decimal>> FrozenDictionary(FrozenDictionary<string, Dictionary<short, decimal>> value) => value;
}
