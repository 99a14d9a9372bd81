namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Objects that say which of several types they are of.</summary>
public static class PolymorphicCorpus
{
    [Tool]
    public static Shape Shape(Shape value) => Kept.Keep(value);

    [Tool]
    public static Animal Animal(Animal value) => Kept.Keep(value);

    [Tool]
    public static Dog? MaybeDog(Dog? value) => Kept.Keep(value);

    [Tool]
    public static List<Shape> Shapes(List<Shape> value) => Kept.Keep(value);

    [Tool]
    public static ILength Distance(ILength value) => Kept.Keep(value);

    [Tool]
    public static ILength?[] Distances(ILength?[] value) => Kept.Keep(value);

    [Tool]
    public static Vehicle Vehicle(Vehicle value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, List<Vehicle>> Garages(Dictionary<string, List<Vehicle>> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<Color, List<Shape?>?> ShapesByColor(Dictionary<Color, List<Shape?>?> value) => Kept.Keep(value);
}
