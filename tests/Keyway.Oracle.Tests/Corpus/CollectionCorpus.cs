namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Arrays and lists of what else binds.</summary>
public static class CollectionCorpus
{
    [Tool]
    public static int[] Ints(int[] value) => Kept.Keep(value);

    [Tool]
    public static List<ulong> ULongs(List<ulong> value) => Kept.Keep(value);

    [Tool]
    public static List<Int128?> Wides(List<Int128?> value) => Kept.Keep(value);

    [Tool]
    public static double[] Doubles(double[] value) => Kept.Keep(value);

    [Tool]
    public static List<float> Floats(List<float> value) => Kept.Keep(value);

    [Tool]
    public static decimal[] Decimals(decimal[] value) => Kept.Keep(value);

    [Tool]
    public static List<string> Texts(List<string> value) => Kept.Keep(value);

    [Tool]
    public static string?[] MaybeTexts(string?[] value) => Kept.Keep(value);

    [Tool]
    public static List<int?> Gaps(List<int?> value) => Kept.Keep(value);

    [Tool]
    public static bool[] Flags(bool[] value) => Kept.Keep(value);

    [Tool]
    public static Color[] Colors(Color[] value) => Kept.Keep(value);

    [Tool]
    public static List<Color?> MaybeColors(List<Color?> value) => Kept.Keep(value);

    [Tool]
    public static DateTime[] Instants(DateTime[] value) => Kept.Keep(value);

    [Tool]
    public static List<TimeOnly> Times(List<TimeOnly> value) => Kept.Keep(value);

    [Tool]
    public static List<byte[]> Blobs(List<byte[]> value) => Kept.Keep(value);

    [Tool]
    public static byte[]?[] MaybeBlobs(byte[]?[] value) => Kept.Keep(value);

    [Tool]
    public static Guid[] Ids(Guid[] value) => Kept.Keep(value);

    [Tool]
    public static int[][] Grid(int[][] value) => Kept.Keep(value);

    [Tool]
    public static List<List<long>[]> Cube(List<List<long>[]> value) => Kept.Keep(value);

    [Tool]
    public static List<string[]?> MaybeRows(List<string[]?> value) => Kept.Keep(value);

    [Tool]
    public static int[]? MaybeInts(int[]? value) => Kept.Keep(value);
}
