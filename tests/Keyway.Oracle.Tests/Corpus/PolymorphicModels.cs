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
