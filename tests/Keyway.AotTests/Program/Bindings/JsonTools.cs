using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Keyway.AotTests.Bindings;

public sealed record Item(Money Price, [property: JsonConverter(typeof(JsonStringEnumConverter<Unit>))] Unit? Unit, Version Version)
{
    [JsonConverter(typeof(UpperCaseConverter))]
    public string? Note { get; init; }

    public Tag? Tag { get; init; }
}

/// <summary>What is kept as JSON, and what others convert.</summary>
public static class JsonTools
{
    [Tool]
    public static JsonElement Element(JsonElement value) => value;

    [Tool]
    public static JsonNode Node(JsonNode value) => value;

    [Tool]
    public static JsonObject NodeObject(JsonObject value) => value;

    [Tool]
    public static JsonArray NodeArray(JsonArray value) => value;

    [Tool]
    public static object Any(object value) => value;

    [Tool]
    public static object?[] Objects() => [1, "a", 2.5m, null, Guid.Empty, true, JsonValue.Create(3)];

    [Tool]
    public static object Known() => new object[]
    {
        new Place("Bonn"), new Point(1, 2), new Dictionary<Unit, Point[]> { [Unit.Celsius] = [new(3, 4)] }, new Money(2, "EUR"), new Version(1, 2),
    };

    [Tool]
    public static object Unknown() => new UpperCaseConverter();

    [Tool]
    public static Money Converter(Money value) => value;

    [Tool]
    public static Money? OptionalConverter(Money? value) => value;

    [Tool]
    public static Version Fallback(Version value) => value;

    [Tool]
    public static Item ForeignMembers(Item value) => value;
}
