using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Keyway.Tests.Tools;

namespace Keyway.Tests.Schema;

/// <summary>A part of something.</summary>
public sealed record Part
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    [Range(0, 10)]
    public int Count { get; init; } = 3;

    [JsonPropertyName("sub-parts")]
    public List<Part>? Parts { get; init; }

    public string Label => $"{Name} {Count}";

    [JsonIgnore]
    public string Secret { get; init; } = "";
}

public sealed record Titled
{
    private const int Most = 1 << 4;

    [Display(Name = "How many", Description = "Count of things.")]
    public int Count { get; init; } = Most * 2;

    [DisplayName("Mood of the day")]
    public Mood Mood { get; init; } = Mood.Cross;

    public string Text { get; init; } = nameof(Titled) + "!";

    public decimal Price { get; init; } = -1.50m;

    public List<int> Numbers { get; init; } = [];

    public string Made { get; init; } = string.Concat("a", "b");
}

public static class SchemaTools
{
    [Tool]
    public static Titled Title([Display(Name = "The thing")] Titled thing) => thing;

    /// <summary>Takes what a schema can say.</summary>
    /// <param name="text">Some "text".</param>
    /// <returns>Nothing.</returns>
    [Tool]
    public static void Say(
        string text,
        [Description("A number.")] int? number,
        Mood mood = Mood.Cross,
        Mood? maybe = null,
        bool flag = true,
        string word = "a\"b\\c\n",
        double ratio = 0.5,
        [Argument(Name = "other-name")] long big = -9007199254740993)
    {
    }

    [Tool]
    public static void Bound(
        [Range(-5, 300)] byte small,
        [Range(-1000, 100)] sbyte signed,
        [Range(1e-6, 1.0)] double ratio,
        [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)] double open,
        [Range(-1e300, 1e300)] float single,
        [Range(1, 5)] int? maybe,
        [Length(2, 3)] string code,
        [StringLength(9, MinimumLength = 4)] string word,
        [MinLength(1)] int[] some,
        [MaxLength(64)] List<string> few)
    {
    }

    [Tool]
    public static void Widest(sbyte a, byte b, short c, ushort d, uint e, long f, ulong g, float h)
    {
    }

    [Tool]
    public static Part Recurse(Part part, Part? other, int[][] grid) => part ?? other ?? throw new ArgumentException($"{grid}");

    [Tool]
    public static void Whole([FromArguments] Part part, int own, RuntimeContext context, IServiceProvider services, CancellationToken cancellationToken)
    {
    }

    [Tool]
    public static Item? MaybeItem() => null;

    [Tool]
    public static List<Item?> Items() => [];

    [Tool]
    public static Task<int?> Number() => Task.FromResult<int?>(5);

    [Tool]
    public static async IAsyncEnumerable<Mood> Moods()
    {
        await Task.Yield();
        yield return Mood.Calm;
    }
}

[PluginRegistry(Types = [typeof(SchemaTools)])]
public static partial class SchemaPlugin;
