using System.ComponentModel.DataAnnotations;

namespace Keyway.Tests.Models;

public sealed record Town(string Name, int People = 0);

public sealed class Page<T>
{
    /// <summary>What stands on it.</summary>
    public required T[] Items { get; init; }

    [Range(1, 100)]
    public int Size { get; init; } = 20;

    public List<string> Notes { get; init; } = ["new"];

    public T? First { get; init; }

    public string? Next { get; set; } = "none";
}

public record Pair<TLeft, TRight>(TLeft Left, TRight Right)
{
    public int Weight { get; init; } = 1;
}

public class Branch<T>
{
    public T? Value { get; set; }

    public List<Branch<T>>? Children { get; init; }
}

public record struct Slot<T>(T Value)
{
    public int Index { get; init; } = 7;

    public static Slot<T> Empty => default;
}

public static class Outer<T>
{
    public sealed record Inner(T Value, Kind Kind = Kind.Plain);

    public enum Kind
    {
        Plain,
        Fancy,
    }
}

public abstract class Numbered<TKey>
{
    public TKey? Key { get; init; }

    public int Order { get; init; } = -1;
}

public sealed class Numbers : Numbered<int>
{
    public string Name { get; init; } = "numbers";
}

public sealed class Counted<T>
{
    public static int Instances { get; set; }

    public Counted() => Instances++;

    public T? Value { get; init; }
}

public static class GenericTools
{
    [Tool]
    public static Page<Town> Towns(Page<Town> value) => value;

    [Tool]
    public static Page<string?> Gaps(Page<string?> value) => value;

    [Tool]
    public static Page<string> Words(Page<string> value) => value;

    [Tool]
    public static Pair<int, string> Both(Pair<int, string> value) => value;

    [Tool]
    public static Pair<Page<int>, Slot<Unit>?> Deep(Pair<Page<int>, Slot<Unit>?> value) => value;

    [Tool]
    public static Branch<int> Tree(Branch<int> value) => value;

    [Tool]
    public static Branch<Branch<int>> Wood(Branch<Branch<int>> value) => value;

    [Tool]
    public static Outer<int>.Inner Nested(Outer<int>.Inner value) => value;

    [Tool]
    public static Outer<string>.Inner NestedText(Outer<string>.Inner value) => value;

    [Tool]
    public static Numbers Derived(Numbers value) => value;

    [Tool]
    public static Counted<int> Count(Counted<int> value) => value;

    [Tool]
    public static string Whole([FromArguments] Pair<int, string> value, bool flag) => $"{value} {flag}";
}

public enum Unit
{
    Metre,
    Foot,
}

[PluginRegistry(Types = [typeof(GenericTools)])]
public static partial class GenericPlugin;
