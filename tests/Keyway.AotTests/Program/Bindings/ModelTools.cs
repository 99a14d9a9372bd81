namespace Keyway.AotTests.Bindings;

public static class ModelTools
{
    [Tool]
    public static Place Positional(Place value) => value;

    [Tool]
    public static Point Struct(Point value) => value;

    [Tool]
    public static Spot? InitOfStruct(Spot? value) => value;

    [Tool]
    public static Node Recursive(Node value) => value;

    [Tool]
    public static Settings InitAndRequired(Settings value) => value;

    [Tool]
    public static Settings WholeObject([FromArguments] Settings settings) => settings;

    [Tool]
    public static string Sibling([FromArguments] Settings settings, int number, Place? place = null)
        => $"{settings.Data} {settings.Epochs} {number} {place?.City ?? "-"}";

    [Tool]
    public static Page<Point> GenericOfStruct(Page<Point> value) => value;

    [Tool]
    public static Page<Place> GenericOfClass(Page<Place> value) => value;

    [Tool]
    public static Included HiddenMembers(Included value) => value;

    [Tool]
    public static TwoWays MarkedConstructor(TwoWays value) => value;

    [Tool]
    public static Bag ExtensionData(Bag value) => value;

    [Tool]
    public static Tolerant UnknownMembers(Tolerant value) => value;

    [Tool]
    public static Shape Polymorphic(Shape value) => value;
}
