using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Keyway.Tests.Models;

/// <summary>Something drawn.</summary>
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
[JsonDerivedType(typeof(Drawing), "drawing")]
public abstract record Shape
{
    public string? Label { get; init; }
}

/// <summary>A round one.</summary>
public record Circle([property: Range(0, 100)] int Radius) : Shape;

public sealed record Square(int Side) : Shape
{
    public Shape? Within { get; init; }
}

public sealed record Drawing(List<Shape> Shapes) : Shape;

public sealed record Ring(int Radius, int Inner) : Circle(Radius);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Dog), 1)]
[JsonDerivedType(typeof(Cat), 2)]
public class Animal
{
    public string Name { get; set; } = "animal";
}

[JsonDerivedType(typeof(Puppy), "puppy")]
public class Dog : Animal
{
    public bool Barks { get; set; } = true;
}

public class Puppy : Dog
{
    public int Weeks { get; set; }
}

public sealed class Cat : Animal
{
    public int Lives { get; set; } = 9;
}

[JsonDerivedType(typeof(Metres), "m")]
[JsonDerivedType(typeof(Feet), "ft")]
public interface ILength
{
    double Value { get; }
}

public sealed record Metres(double Value) : ILength;

public record struct Feet(double Value) : ILength
{
    public double Inches { get; init; }
}

[JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true, UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(Loud), "loud")]
[JsonDerivedType(typeof(Silent))]
public class Sound
{
    public int Level { get; set; } = 1;
}

public sealed class Loud : Sound
{
    public required string Word { get; init; }
}

public sealed class Silent : Sound
{
    public int Since { get; init; } = 5;
}

public sealed class Strange : Sound
{
    public int Hertz { get; init; } = 440;
}

[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(Self), "self")]
[JsonDerivedType(typeof(Middle), "middle")]
public class Self
{
    public int A { get; set; } = 1;
}

public class Middle : Self
{
    public int B { get; set; } = 2;
}

public sealed class Last : Middle
{
    public int C { get; set; } = 3;
}

public static class PolymorphicTools
{
    [Tool]
    public static Shape Draw(Shape value) => value;

    [Tool]
    public static Circle Round(Circle value) => value;

    [Tool]
    public static Animal Animal(Animal value) => value;

    [Tool]
    public static Dog Dog(Dog value) => value;

    [Tool]
    public static ILength Length(ILength value) => value;

    [Tool]
    public static Sound Hear(Sound value) => value;

    [Tool]
    public static Self Self(Self value) => value;

    [Tool]
    public static Shape[] Many(Shape?[] value) => [.. value.OfType<Shape>()];

    [Tool]
    public static Shape UnknownShape() => new Ring(2, 1);

    [Tool]
    public static Sound[] Sounds() => [new Silent(), new Strange(), new Loud { Word = "a" }, new Sound()];

    [Tool]
    public static Self[] Selves() => [new Self(), new Middle(), new Last()];
}

[PluginRegistry(Types = [typeof(PolymorphicTools)])]
public static partial class PolymorphicPlugin;
