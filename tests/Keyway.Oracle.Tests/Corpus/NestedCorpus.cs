using System.Collections.Immutable;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Families within families.</summary>
public static class NestedCorpus
{
    [Tool]
    public static ImmutableArray<Spot?> MaybeSpots(ImmutableArray<Spot?> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableList<Pair?> MaybePairs(ImmutableList<Pair?> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableArray<ImmutableArray<long>>? MaybeArrays(ImmutableArray<ImmutableArray<long>>? value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<Guid, Dictionary<Color, Box<Pair>?>> BoxesByColorById(Dictionary<Guid, Dictionary<Color, Box<Pair>?>> value) => Kept.Keep(value);

    [Tool]
    public static IReadOnlyDictionary<int, HashSet<Color>?> ColorSetsByNumber(IReadOnlyDictionary<int, HashSet<Color>?> value) => Kept.Keep(value);

    [Tool]
    public static List<Dictionary<string, Annotated?>> AnnotatedByName(List<Dictionary<string, Annotated?>> value) => Kept.Keep(value);

    [Tool]
    public static Stack<List<Span?>> SpanStack(Stack<List<Span?>> value) => Kept.Keep(value);

    [Tool]
    public static Queue<IReadOnlyList<Checked>> CheckedQueue(Queue<IReadOnlyList<Checked>> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableDictionary<string, LinkedList<Rights?>> RightsByName(ImmutableDictionary<string, LinkedList<Rights?>> value) => Kept.Keep(value);

    [Tool]
    public static ImmutableDictionary<string, Document>[] Documents(ImmutableDictionary<string, Document>[] value) => Kept.Keep(value);

    [Tool]
    public static byte[]?[][] BlobRows(byte[]?[][] value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, Uri[]?> LinksByName(Dictionary<string, Uri[]?> value) => Kept.Keep(value);
}
