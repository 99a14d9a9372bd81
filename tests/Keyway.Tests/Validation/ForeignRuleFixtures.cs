using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Keyway.Tests.Validation;

[assembly: Keyway.JsonFallback(typeof(ForeignRuleContext))]

namespace Keyway.Tests.Validation;

/// <summary>Two numbers with a dash between.</summary>
public sealed class SpanConverter : JsonConverter<Span>
{
    public override Span? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] parts = reader.GetString()!.Split('-');
        return new Span(int.Parse(parts[0], null), int.Parse(parts[1], null));
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options) => writer.WriteStringValue($"{value.From}-{value.To}");
}

[JsonConverter(typeof(SpanConverter))]
public sealed record Span([Range(0, 9)] int From, [Range(0, 9)] int To) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To < From)
        {
            yield return new ValidationResult("an end behind the start", [nameof(To)]);
        }
    }
}

public sealed class WordConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() + "!";

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>What Keyway can't bind itself: a collection of its own, whose elements have rules and lead back to it.</summary>
public sealed class Crew : List<Sailor>
{
    [StringLength(8)]
    public string Ship { get; set; } = "Argo";
}

public class Sailor
{
    [Required]
    public string? Name { get; set; }

    [Range(1, 9)]
    public int? Rank { get; set; }

    public Sailor? Mate { get; set; }

    public Dictionary<string, Knot> Knots { get; set; } = [];

    public (Knot Left, int Right) Tied { get; set; }

    public void Meet() => (Mate ??= new Sailor { Name = "Mate", Tied = Tied }).Mate = this;
}

public readonly record struct Knot([property: AllowedValues(1, 2)] int Turns)
{
    public Knot() : this(1)
    {
    }
}

[JsonConverter(typeof(MeetingConverter))]
[JsonDerivedType(typeof(Captain))]
public class Officer : Sailor;

public class Captain : Officer
{
    [MinLength(2)]
    public string[] Orders { get; set; } = [];
}

/// <summary>Makes captains that lead to themselves.</summary>
public sealed class MeetingConverter : JsonConverter<Officer>
{
    public override Officer? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string name = reader.GetString()!;
        Officer officer = new Captain { Name = name, Orders = name.Split(' ') };
        officer.Tied = (new Knot(1), 0);
        officer.Meet();
        return officer;
    }

    public override void Write(Utf8JsonWriter writer, Officer value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}

public sealed record Log(
    Span Days,
    [property: JsonConverter(typeof(WordConverter)), StringLength(4)] string Word,
    Span? Rest = null);

[JsonSerializable(typeof(Crew))]
public sealed partial class ForeignRuleContext : JsonSerializerContext;

public static class ForeignRuleTools
{
    [Tool]
    public static string Days(Span days) => $"{days}";

    [Tool]
    public static string Log(Log log) => $"{log}";

    [Tool]
    public static int Crew(Crew crew) => crew.Count;

    [Tool]
    public static string Officer(Officer officer) => officer.Name!;
}

[PluginRegistry(Types = [typeof(ForeignRuleTools)])]
public static partial class ForeignRulePlugin;
