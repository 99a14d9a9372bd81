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
}
