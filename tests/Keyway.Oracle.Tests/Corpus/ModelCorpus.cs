namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Records, classes and structs.</summary>
public static class ModelCorpus
{
    [Tool]
    public static Point Point(Point value) => Kept.Keep(value);

    [Tool]
    public static Town Town(Town value) => Kept.Keep(value);

    [Tool]
    public static Pair Pair(Pair value) => Kept.Keep(value);

    [Tool]
    public static Spot Spot(Spot value) => Kept.Keep(value);

    [Tool]
    public static Loose Loose(Loose value) => Kept.Keep(value);

    [Tool]
    public static Plain Plain(Plain value) => Kept.Keep(value);

    [Tool]
    public static Initial Initial(Initial value) => Kept.Keep(value);

    [Tool]
    public static Needed Needed(Needed value) => Kept.Keep(value);

    [Tool]
    public static Mixed Mixed(Mixed value) => Kept.Keep(value);

    [Tool]
    public static Named Named(Named value) => Kept.Keep(value);

    [Tool]
    public static Heir Heir(Heir value) => Kept.Keep(value);

    [Tool]
    public static Chosen Chosen(Chosen value) => Kept.Keep(value);

    [Tool]
    public static Node Node(Node value) => Kept.Keep(value);

    [Tool]
    public static Branch Branch(Branch value) => Kept.Keep(value);

    [Tool]
    public static Empty Empty(Empty value) => Kept.Keep(value);

    [Tool]
    public static Mixed? MaybeMixed(Mixed? value) => Kept.Keep(value);

    [Tool]
    public static Pair? MaybePair(Pair? value) => Kept.Keep(value);

    [Tool]
    public static List<Town?> Towns(List<Town?> value) => Kept.Keep(value);

    [Tool]
    public static Spot[] Spots(Spot[] value) => Kept.Keep(value);

    /// <summary>The whole object of arguments.</summary>
    [Tool]
    public static Mixed Arguments([FromArguments] Mixed value) => Kept.Keep(value);

    [Tool]
    public static Node Tree([FromArguments] Node value) => Kept.Keep(value);

    [Tool]
    public static Included Included(Included value) => Kept.Keep(value);

    [Tool]
    public static Box<int> IntBox(Box<int> value) => Kept.Keep(value);

    [Tool]
    public static Box<Pair> PairBox(Box<Pair> value) => Kept.Keep(value);

    [Tool]
    public static Box<string> TextBox(Box<string> value) => Kept.Keep(value);

    [Tool]
    public static Box<Town> TownBox(Box<Town> value) => Kept.Keep(value);

    [Tool]
    public static List<Box<List<int?>>> ListBoxes(List<Box<List<int?>>> value) => Kept.Keep(value);

    [Tool]
    public static Entry<Color, Point> ColorEntry(Entry<Color, Point> value) => Kept.Keep(value);

    [Tool]
    public static Entry<string, Box<string>>? MaybeEntry(Entry<string, Box<string>>? value) => Kept.Keep(value);

    [Tool]
    public static List<Box<Box<bool>>> Boxes(List<Box<Box<bool>>> value) => Kept.Keep(value);
}
