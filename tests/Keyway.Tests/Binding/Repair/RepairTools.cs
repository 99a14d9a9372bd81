using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Keyway.Tests.Binding.Repair;

public enum Shade
{
    Crimson,
    Turquoise,
    Magenta,
}

public sealed record Anchor(
    [property: Range(0, 100)] int Horizontal,
    int Vertical,
    [property: JsonPropertyName("note/~x")] string? Remark = null);

public sealed record Sticker
{
    [Length(1, 12)]
    public required string Caption { get; init; }

    public Shade Colour { get; init; } = Shade.Magenta;

    public required Anchor Position { get; init; }

    [Range(0.5, 9.5)]
    public double Opacity { get; set; } = 1;

    [MaxLength(4)]
    public List<double>? Weights { get; init; }
}

public sealed class Chapter
{
    public required string Heading { get; set; }

    public bool? Published { get; set; }

    public List<Sticker> Stickers { get; set; } = [];

    public Chapter? Continuation { get; set; }
}

public sealed record Volume(string Author, Chapter[] Chapters, [property: Range(1, 5000)] long Pages = 100);

public static class RepairTools
{
    [Tool]
    public static string Publish(
        Volume volume, [Range(1, 9)] int copies, Shade binding = Shade.Crimson, string? dedication = null, bool urgent = false)
        => $"{volume.Author} {copies} {binding} {dedication} {urgent}";

    [Tool]
    public static string Arrange([FromArguments] Chapter chapter, bool verbose, Anchor? origin = null)
        => $"{chapter.Heading} {verbose} {origin}";

    [Tool]
    public static string Measure(int[] samples, List<int?> gaps, List<List<double>> matrix, Shade[] palette, [MaxLength(3)] List<string>? keywords = null)
        => $"{samples.Length} {gaps.Count} {matrix.Count} {palette.Length} {keywords?.Count}";
}

[PluginRegistry(Types = [typeof(RepairTools)])]
public static partial class RepairPlugin;
