using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace Keyway.Tests.Binding;

[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
    [JsonStringEnumMemberName("delete (all)")]
    Delete = 4,
    ReadWrite = Read | Write,
}

[Flags]
public enum Small : sbyte
{
    Low = 1,
    High = -128,
}

public sealed record Shelf(
    ImmutableArray<string> Labels, IReadOnlyDictionary<string, List<int>> Boxes, HashSet<Unit>? Units = null, Rights Rights = Rights.ReadWrite);

public static class CollectionTools
{
    [Tool]
    public static IEnumerable<int> EchoEnumerable(IEnumerable<int> value) => value;

    [Tool]
    public static ICollection<string> EchoCollection(ICollection<string> value) => value;

    [Tool]
    public static IList<string?> EchoNullables(IList<string?> value) => value;

    [Tool]
    public static IReadOnlyList<int[]> EchoReadOnlyList(IReadOnlyList<int[]> value) => value;

    [Tool]
    public static Collection<int> EchoCollectionClass(Collection<int> value) => value;

    [Tool]
    public static ReadOnlyCollection<int> EchoReadOnlyCollection(ReadOnlyCollection<int> value) => value;

    [Tool]
    public static LinkedList<int> EchoLinkedList(LinkedList<int> value) => value;

    [Tool]
    public static HashSet<string> EchoHashSet(HashSet<string> value) => value;

    [Tool]
    public static ISet<Unit> EchoSet(ISet<Unit> value) => value;

    [Tool]
    public static SortedSet<int> EchoSortedSet(SortedSet<int> value) => value;

    [Tool]
    public static Queue<int> EchoQueue(Queue<int> value) => value;

    [Tool]
    public static Stack<int> EchoStack(Stack<int> value) => value;

    [Tool]
    public static ConcurrentStack<int> EchoConcurrent(ConcurrentStack<int> value) => value;

    [Tool]
    public static ConcurrentBag<int> EchoBag(ConcurrentBag<int> value) => value;

    [Tool]
    public static ImmutableArray<int> EchoImmutableArray(ImmutableArray<int> value) => value;

    [Tool]
    public static ImmutableArray<int>? EchoOptionalImmutableArray(ImmutableArray<int>? value) => value;

    [Tool]
    public static ImmutableStack<int> EchoImmutableStack(ImmutableStack<int> value) => value;

    [Tool]
    public static IImmutableSet<string> EchoImmutableSet(IImmutableSet<string> value) => value;

    [Tool]
    public static FrozenSet<int> EchoFrozenSet(FrozenSet<int> value) => value;

    [Tool]
    public static Dictionary<string, int> EchoDictionary(Dictionary<string, int> value) => value;

    [Tool]
    public static IReadOnlyDictionary<string, Place?> EchoPlaces(IReadOnlyDictionary<string, Place?> value) => value;

    [Tool]
    public static SortedDictionary<int, bool> EchoNumbered(SortedDictionary<int, bool> value) => value;

    [Tool]
    public static IDictionary<byte, int> EchoByBytes(IDictionary<byte, int> value) => value;

    [Tool]
    public static ConcurrentDictionary<Guid, int> EchoById(ConcurrentDictionary<Guid, int> value) => value;

    [Tool]
    public static ImmutableDictionary<Unit, double> EchoByUnit(ImmutableDictionary<Unit, double> value) => value;

    [Tool]
    public static Dictionary<Rights, int> EchoByRights(Dictionary<Rights, int> value) => value;

    [Tool]
    public static FrozenDictionary<string, Dictionary<long, string>> EchoFrozen(FrozenDictionary<string, Dictionary<long, string>> value) => value;

    [Tool]
    public static SortedList<string, int> EchoSortedList(SortedList<string, int> value) => value;

    [Tool]
    public static Shelf EchoShelf(Shelf value) => value;

    [Tool]
    public static Rights EchoRights(Rights value) => value;

    [Tool]
    public static Small EchoSmall(Small value) => value;

    [Tool]
    public static Int128 EchoInt128(Int128 value) => value;

    [Tool]
    public static UInt128 EchoUint128(UInt128 value) => value;
}

[PluginRegistry(Types = [typeof(CollectionTools)])]
public static partial class CollectionPlugin;
