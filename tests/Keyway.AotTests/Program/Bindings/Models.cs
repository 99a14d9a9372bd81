#pragma warning disable CA1051 // A field that only JSON sets is what is tested.

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.AotTests.Bindings;

public sealed record Place(string City, string Country = "DE");

public record struct Point(int X, int Y);

public readonly record struct Spot(double Latitude)
{
    public string? Label { get; init; }
}

public sealed class Node
{
    public string Name { get; set; } = "n";

    public List<Node>? Children { get; set; }
}

/// <summary>Its <c>init</c> members are set through accessors, which Native AOT has to find.</summary>
public sealed record Settings
{
    [Range(1, 1000)]
    public int Epochs { get; init; } = 10;

    public required string Data { get; init; }

    [MaxLength(3)]
    public List<int> Sizes { get; set; } = [1, 2];

    [Length(2, 4)]
    public string Code { get; init; } = "ab";
}

/// <summary>Its <c>init</c> members are copied: accessors of generic types fail at run time.</summary>
public sealed class Page<T>
{
    public required T[] Items { get; init; }

    public int Size { get; init; } = 20;

    public T? First { get; init; }
}

public class Included
{
    [JsonInclude]
    public int Open { get; private set; } = 1;

    [JsonInclude]
    private int Own { get; init; } = 2;

    [JsonInclude]
    public int Field = 3;

    [JsonPropertyName("renamed"), JsonPropertyOrder(-1)]
    public int Other { get; set; } = 4;

    [JsonIgnore]
    public int Gone { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; set; }
}

public sealed class TwoWays
{
    public TwoWays()
    {
    }

    [JsonConstructor]
    public TwoWays(int number) => Number = number + 1;

    public int Number { get; }
}

public sealed class Bag
{
    public int Known { get; set; } = 1;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed class Tolerant
{
    public int Known { get; set; } = 1;
}

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Drawing), "drawing")]
public abstract record Shape;

public sealed record Circle(int Radius) : Shape;

public sealed record Drawing(List<Shape> Shapes) : Shape;
