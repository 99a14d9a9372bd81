using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

public enum Unit
{
    Celsius,
    Fahrenheit,
    Kelvin,
}

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

public sealed record Settings
{
    [Range(1, 1000)]
    public int Epochs { get; init; } = 10;

    [Range(1e-6, 1.0)]
    public double LearningRate { get; init; } = 0.1;

    public required string Data { get; init; }

    [MaxLength(3)]
    public List<int> Sizes { get; set; } = [1, 2];

    public Node? Tree { get; init; }

    public Unit Unit { get; set; } = Unit.Kelvin;
}

public sealed class Even
{
    public Even(int value) => Value = value % 2 == 0 ? value : throw new ArgumentException($"{value} is odd.");

    public int Value { get; }
}

/// <summary>Refuses with the exception that reading throws as well.</summary>
public sealed class Picky
{
    public Picky(string text)
        => throw (text.Length == 0 ? new MuteException() : new System.Text.Json.JsonException($"'{text}' isn't nice."));

    public string Text => "";
}

public static class BindingTools
{
    [Tool]
    public static bool EchoBool(bool value) => value;

    [Tool]
    public static int EchoInt(int value) => value;

    [Tool]
    public static byte EchoByte(byte value) => value;

    [Tool]
    public static long EchoLong(long value) => value;

    [Tool]
    public static ulong EchoUlong(ulong value) => value;

    [Tool]
    public static float EchoFloat(float value) => value;

    [Tool]
    public static double EchoDouble(double value) => value;

    [Tool]
    public static string EchoString(string value) => value;

    [Tool]
    public static Unit EchoUnit(Unit value) => value;

    [Tool]
    public static string Integers(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h)
        => string.Create(CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f} {g} {h}");

    [Tool]
    public static string Optional(int? number, string? text, Unit? unit, bool? flag, double? real)
        => string.Create(CultureInfo.InvariantCulture, $"{number}|{text}|{unit}|{flag}|{real}");

    [Tool]
    public static string Defaults(int a = 5, string b = "x", Unit unit = Unit.Kelvin, double d = 0.5, bool flag = true)
        => string.Create(CultureInfo.InvariantCulture, $"{a} {b} {unit} {d} {flag}");

    [Tool]
    public static string Collections(int[] numbers, List<string> words, Unit[] units, List<int?> gaps, int[][] grid)
        => string.Join(
            '|',
            string.Join(',', numbers),
            string.Join(',', words),
            string.Join(',', units),
            string.Join(',', gaps),
            string.Join(';', grid.Select(row => string.Join(',', row))));

    [Tool]
    public static Place EchoPlace(Place place) => place;

    [Tool]
    public static Point EchoPoint(Point point) => point;

    [Tool]
    public static Spot? EchoSpot(Spot? spot = null) => spot;

    [Tool]
    public static Node EchoTree(Node node) => node;

    [Tool]
    public static Settings EchoSettings([FromArguments] Settings settings) => settings;

    [Tool]
    public static string Both([FromArguments] Settings settings, bool verbose, Place? place = null)
        => $"{settings.Data} {settings.Epochs} {settings.Tree?.Name} {verbose} {place?.City}";

    [Tool]
    public static string Bounded(
        [Range(1, 14)] int days,
        [Length(2, 3)] string code,
        [MinLength(1)] int[] items,
        [Range(0, 1.0, MinimumIsExclusive = true)] double ratio = 1)
        => string.Create(CultureInfo.InvariantCulture, $"{days} {code} {items.Length} {ratio}");

    [Tool]
    public static int EchoEven(Even even) => even.Value;

    [Tool]
    public static string Crowd(
        int[]? numbers = null, List<string>? words = null, Unit[]? units = null, List<bool>? flags = null, Settings[]? settings = null)
        => $"{numbers?.Length} {words?.Count} {units?.Length} {flags?.Count} {settings?.Length}";

    [Tool]
    public static int Evens(Even first, int second, Even[] others) => first.Value + second + others.Sum(other => other.Value);

    [Tool]
    public static string EchoPicky(Picky picky) => picky.Text;

    [Tool]
    public static string Nothing() => "nothing";
}

public static class ScalarTools
{
    [Tool]
    public static decimal ScalarDecimal(decimal value) => value;

    [Tool]
    public static char ScalarChar(char value) => value;

    [Tool]
    public static Guid ScalarGuid(Guid value) => value;

    [Tool]
    public static Uri ScalarUri(Uri value) => value;

    [Tool]
    public static DateTime ScalarDateTime(DateTime value) => value;

    [Tool]
    public static DateTimeOffset ScalarDateTimeOffset(DateTimeOffset value) => value;

    [Tool]
    public static DateOnly ScalarDate(DateOnly value) => value;

    [Tool]
    public static TimeOnly ScalarTime(TimeOnly value) => value;

    [Tool]
    public static TimeSpan ScalarTimeSpan(TimeSpan value) => value;

    [Tool]
    public static byte[] ScalarBytes(byte[] value) => value;

    [Tool]
    public static string ScalarRules(
        [Range(0, 10)] decimal price, [Length(2, 4)] byte[] bytes, decimal? tax = 0.19m, char sign = '+', [Range(0.5, 1.5)] decimal rate = 1, Guid id = default)
        => string.Create(CultureInfo.InvariantCulture, $"{price} {bytes.Length} {tax} {sign} {rate} {id:N}");
}

[PluginRegistry(Types = [typeof(BindingTools), typeof(ScalarTools)])]
public static partial class BindingPlugin;
