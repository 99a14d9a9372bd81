using System.ComponentModel.DataAnnotations;

namespace Keyway.Oracle.Tests.Corpus;

public sealed record Annotated([Range(1, 14)] int Days, [property: StringLength(4, MinimumLength = 2)] string Code)
{
    [Range(0, 1.0, MinimumIsExclusive = true)]
    public double Ratio { get; init; } = 1;

    [Length(1, 3)]
    public List<string> Words { get; init; } = ["word"];

    [MinLength(1)]
    [MaxLength(2)]
    public int[]? Numbers { get; set; }

    [Range(-5, 5)]
    public long? Offset { get; set; }

    [Length(1, 4)]
    public byte[]? Bytes { get; set; }

    public Annotated? Inner { get; init; }
}

/// <summary>What validation annotations forbid.</summary>
public static class AnnotatedCorpus
{
    [Tool]
    public static Annotated Annotated(Annotated value) => Kept.Keep(value);

    [Tool]
    public static Checked Checked(Checked value) => Kept.Keep(value);

    [Tool]
    public static List<Twins?> Twins(List<Twins?> value) => Kept.Keep(value);

    [Tool]
    public static Unstated Unstated(Unstated value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, Unstated?> UnstatedByName(Dictionary<string, Unstated?> value) => Kept.Keep(value);

    [Tool]
    public static int Bounded([Range(1, 10)] int value) => Kept.Keep(value);

    [Tool]
    public static string Brief([MaxLength(3)] string value) => Kept.Keep(value);

    [Tool]
    public static Annotated[] Several([MinLength(1)] Annotated[] value) => Kept.Keep(value);
}
