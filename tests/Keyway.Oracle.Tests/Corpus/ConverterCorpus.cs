using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

[JsonConverter(typeof(SpanConverter))]
public readonly record struct Span(int Least, int Most);

/// <summary>Converters at members, of null too.</summary>
public sealed record Converted([property: JsonConverter(typeof(HexConverter))] int Code, Span Span, Span? Other = null)
{
    [JsonConverter(typeof(HexConverter))]
    public int? Mask { get; set; } = 255;

    [JsonConverter(typeof(NoneConverter))]
    public string? Note { get; init; } = "note";
}

/// <summary>What converters read and write, at types and at members.</summary>
public static class ConverterCorpus
{
    [Tool]
    public static Span Span(Span value) => Kept.Keep(value);

    [Tool]
    public static Span? MaybeSpan(Span? value) => Kept.Keep(value);

    [Tool]
    public static List<Span> Spans(List<Span> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, Span?> SpansByName(Dictionary<string, Span?> value) => Kept.Keep(value);

    [Tool]
    public static Converted Converted(Converted value) => Kept.Keep(value);
}
