using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

public sealed record Point(int X, int Y);

/// <summary>Members that may be left out, and one that may be null but must be there.</summary>
public sealed record Town(string City, string? Region, string Country = "DE", double? Height = null, Color Color = Color.Green);

public record struct Pair(int Left, string Right);

public readonly record struct Spot(double Latitude)
{
    public string? Label { get; init; }

    public int Weight { get; init; } = 5;
}

public struct Loose
{
    public int Number { get; set; }

    public string? Text { get; set; }

    public Point? Point { get; init; }
}

public sealed class Plain
{
    public int Number { get; set; } = 7;

    public string Text { get; set; } = "text";

    public string? Maybe { get; set; } = "maybe";

    public Color Color { get; set; }

    public Color? MaybeColor { get; set; }

    public List<int> Numbers { get; set; } = [1, 2];
}

public sealed record Initial
{
    public int Number { get; init; } = 10;

    public string Text { get; init; } = "initial";

    public int[] Numbers { get; init; } = [3];

    public Point Corner { get; init; } = new(1, 2);

    public DateOnly Day { get; init; } = new(2026, 11, 21);
}

public sealed class Needed
{
    public required string Text { get; init; }

    public required int? Number { get; set; }

    [JsonRequired]
    public bool Flag { get; set; }

    public required List<string?> Words { get; init; }
}

/// <summary>A member of each kind at once.</summary>
public sealed record Mixed(string Name, int Count = 3)
{
    public required decimal Price { get; init; }

    public Guid Id { get; init; }

    public TimeSpan Span { get; set; } = TimeSpan.FromHours(1);

    public byte[]? Bytes { get; set; }

    public Uri? Link { get; init; }

    public char Letter { get; set; } = 'x';

    public DateTimeOffset? Instant { get; set; }

    public Town? Town { get; init; }

    public List<Pair> Pairs { get; init; } = [];

    public Spot? Spot { get; set; }
}

/// <summary>Names of its own, members that aren't members, and one that is only read.</summary>
public sealed record Named([property: JsonPropertyName("first-name")] string FirstName)
{
    [JsonPropertyName("größe")]
    public int Size { get; init; }

    [JsonPropertyName("a\"b\\c/d~e\n")]
    public int Odd { get; set; }

    [JsonIgnore]
    public int Ignored { get; set; } = 4;

    public int Doubled => Size * 2;

    public string URLText { get; set; } = "";
}

public class Ancestor
{
    public virtual int Number { get; set; } = 1;

    public string Text { get; set; } = "ancestor";
}

public sealed class Heir : Ancestor
{
    public override int Number { get; set; } = 2;

    public bool Own { get; init; } = true;
}

public sealed class Chosen
{
    public Chosen()
    {
    }

    [JsonConstructor]
    public Chosen(int number, string? text = "chosen") => (Number, Text) = (number, text);

    public int Number { get; }

    public string? Text { get; }

    public bool Later { get; set; }
}

public sealed class Node
{
    public string Name { get; set; } = "node";

    public Node? Next { get; set; }

    public List<Node>? Children { get; set; }
}

public sealed record Branch(int Weight, Leaf[] Leaves, Branch? Parent = null);

public sealed record Leaf(string Text, Branch? Back = null);

public sealed record Empty;

public sealed record Document(JsonElement Element, JsonNode? Node)
{
    public object? Anything { get; init; }

    public JsonObject? Object { get; set; }
}

/// <summary>Members that [JsonInclude] makes members, in an order of their own, written now and then.</summary>
public sealed class Included
{
    [JsonInclude]
    [SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "It is what is tested.")]
    public int Field = 3;

    [JsonInclude]
    public string Hidden { get; private set; } = "hidden";

    [JsonPropertyOrder(-1)]
    public int First { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Maybe { get; set; } = "maybe";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Number { get; init; }
}

public sealed record Box<T>(T Value)
    where T : notnull
{
    public T? Other { get; init; }

    public List<T> Items { get; set; } = [];

    public string Label { get; init; } = "label";
}

public sealed record Entry<TKey, TValue>(TKey Key, TValue? Value)
    where TKey : notnull
    where TValue : class
{
    public Entry<TKey, TValue>? Next { get; init; }

    public Dictionary<string, TValue> Others { get; set; } = [];
}
