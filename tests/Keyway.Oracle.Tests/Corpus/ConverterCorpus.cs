using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Keyway.Oracle.Tests.Corpus;

[assembly: Keyway.JsonFallback(typeof(CorpusContext))]

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

[JsonConverter(typeof(DegreesConverterFactory))]
public readonly record struct Celsius(decimal Degrees);

/// <summary>What the converter makes is checked.</summary>
[JsonConverter(typeof(DegreesConverterFactory))]
public sealed record Kelvin([property: Range(0.0, 1e20)] decimal Degrees);

/// <summary>A factory at types and at members, and a type that is left to a context.</summary>
public sealed record Measured(Celsius Air, Kelvin? Star, Version? Device = null)
{
    [JsonConverter(typeof(DegreesConverterFactory))]
    public decimal Water { get; init; } = 4;
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

    [Tool]
    public static Measured Measured(Measured value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<string, Celsius?> CelsiusByName(Dictionary<string, Celsius?> value) => Kept.Keep(value);

    [Tool]
    public static Kelvin[] Kelvins(Kelvin[] value) => Kept.Keep(value);

    [Tool]
    public static Version Version(Version value) => Kept.Keep(value);

    [Tool]
    public static List<Version?> Versions(List<Version?> value) => Kept.Keep(value);
}
