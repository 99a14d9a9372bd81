using System.Text.Json.Serialization;
using Keyway.Tests.Binding;
using Keyway.Tests.Models;

namespace Keyway.Tests.Tools;

public enum Temper
{
    [JsonStringEnumMemberName("very-good")]
    Good,
    Bad,
}

[Flags]
public enum Rights
{
    [JsonStringEnumMemberName("may-read")]
    Read = 1,
    [JsonStringEnumMemberName("may-write")]
    Write = 2,
}

public record Person(string Name, Temper Temper)
{
    public object? Note { get; init; }

    [JsonExtensionData]
    public Dictionary<string, object>? More { get; init; }
}

public sealed record Employee(string Name, Temper Temper, int Number) : Person(Name, Temper);

public readonly record struct Spot(int X, int Y);

public sealed record Pair<T>(T First, T Second);

public sealed record Foreigner(string Land);

public sealed class Wrapped(Func<object?> value)
{
    public object? Value => value();
}

/// <summary>Returns as objects what others take and return.</summary>
public static class ObjectTools
{
    public static Dictionary<string, Func<object?>> Things { get; } = new()
    {
        ["model"] = () => new Person("a", Temper.Good),
        ["struct"] = () => new Spot(1, 2),
        ["enum"] = () => Temper.Good,
        ["flags"] = () => Rights.Read | Rights.Write,
        ["generic"] = () => new Pair<Spot>(new(1, 2), new(3, 4)),
        ["converted"] = () => new Money(2.5m, "EUR"),
        ["fallback"] = () => new Version(1, 2),
        ["list"] = () => new List<Person> { new("a", Temper.Bad), new("b", Temper.Good) },
        ["mixed"] = () => new object?[] { new Spot(1, 2), Temper.Bad, null, 3, new[] { Rights.Read } },
        ["map"] = () => new Dictionary<string, Spot> { ["a"] = new(1, 2) },
        ["objects"] = () => new Dictionary<string, object?> { ["a"] = new Spot(1, 2), ["b"] = Temper.Good },
        ["keys"] = () => new Dictionary<Temper, Spot> { [Temper.Good] = new(1, 2) },
        ["flag_keys"] = () => new Dictionary<Rights, int> { [Rights.Write] = 1 },
        ["integer_keys"] = () => new Dictionary<long, Temper> { [-5] = Temper.Good },
        ["guid_keys"] = () => new Dictionary<Guid, int> { [Guid.Empty] = 1 },
        ["within"] = () => new Person("a", Temper.Bad) { Note = new Person("b", Temper.Good) { Note = new Spot(1, 2) } },
        ["extension"] = () => new Person("a", Temper.Bad) { More = new() { ["b"] = new Spot(1, 2), ["c"] = Temper.Good } },
        ["variant"] = () => new Circle(3),
        ["variant_with_variants"] = () => new Dog { Name = "b" },
        ["base_with_variants"] = () => new Animal(),
        ["variants"] = () => new Animal[] { new Cat(), new Animal() },
        ["plain"] = () => 1,
        ["large"] = () => Int128.MaxValue,
    };

    public static Dictionary<string, Func<object?>> Strangers { get; } = new()
    {
        [typeof(Employee).FullName!] = () => new Employee("a", Temper.Good, 1),
        [typeof(Foreigner).FullName!] = () => new object?[] { 1, new Dictionary<string, Foreigner> { ["a"] = new("b") } },
        [typeof(Ring).FullName!] = () => new Person("a", Temper.Bad) { Note = new Ring(1, 2) },
        [typeof((int, int)).ToString()] = () => (1, 2),
        [typeof(DayOfWeek).FullName!] = () => new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 1 },
    };

    [Tool]
    public static object Endless()
    {
        Wrapped around = null!;
        return around = new Wrapped(() => around);
    }

    [Tool]
    public static object? Thing(string name) => Things[name]();

    [Tool]
    public static Wrapped WrappedThing(string name) => new(Things[name]);

    [Tool]
    public static async Task<object?> ThingLater(string name)
    {
        await Task.Yield();
        return Things[name]();
    }

    [Tool]
    public static async IAsyncEnumerable<object?> StreamedThing(string name)
    {
        await Task.Yield();
        yield return Things[name]();
    }

    [Tool]
    public static object? Stranger(string name) => Strangers[name]();

    /// <summary>Calls another tool while its result is written, and goes on.</summary>
    [Tool]
    public static object Nested(string name) => new object[] { new Wrapped(() => CallAnother(name)), new Spot(1, 2) };

    private static string CallAnother(string name)
        => new ToolInvoker(UnknowingPlugin.Registry)
            .InvokeAsync("wrapped_thing", ToolArguments.FromJson($$"""{"name":"{{name}}"}""")).AsTask().GetAwaiter().GetResult().ToString();
}

/// <summary>By these the types are known.</summary>
public static class KnowingTools
{
    [Tool]
    public static void Take(Person person, Spot[] spots, Rights rights)
    {
    }

    [Tool]
    public static void TakeForeign(Money money, Version version)
    {
    }

    [Tool]
    public static Pair<Spot> GivePair() => new(default, default);
}

/// <summary>These stand in a registry that is included.</summary>
public static class IncludedKnowingTools
{
    [Tool]
    public static Shape? GiveShape() => null;

    [Tool]
    public static List<Animal> GiveAnimals() => [];
}

[PluginRegistry(Types = [typeof(IncludedKnowingTools)])]
public static partial class IncludedObjectPlugin;

[PluginRegistry(Types = [typeof(ObjectTools), typeof(KnowingTools)], Include = [typeof(IncludedObjectPlugin)], Prefix = "in.", Exclude = ["give_shape"])]
public static partial class ObjectPlugin;

[PluginRegistry(Types = [typeof(ObjectTools)])]
public static partial class UnknowingPlugin;
