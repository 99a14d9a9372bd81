using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
[JsonDerivedType(typeof(Drawing), "drawing")]
public abstract record Shape
{
    public string? Label { get; init; }
}

public sealed record Circle(int Radius) : Shape;

public sealed record Square(int Side) : Shape
{
    public Shape? Within { get; init; }
}

public sealed record Drawing(List<Shape> Shapes) : Shape
{
    public Dictionary<string, Animal?> Animals { get; set; } = [];
}

/// <summary>Numbers tell which it is, and without one it is itself.</summary>
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

public sealed class Puppy : Dog
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

public readonly record struct Feet(double Value) : ILength
{
    public string? Note { get; init; }
}

/// <summary>What says that it is something else is itself.</summary>
[JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(Car), "car")]
[JsonDerivedType(typeof(Bike), "bike")]
public class Vehicle
{
    public int Wheels { get; set; } = 4;
}

public sealed class Car : Vehicle
{
    public Color Paint { get; set; } = Color.Red;
}

public sealed class Bike : Vehicle
{
    public Town? From { get; set; }
}
