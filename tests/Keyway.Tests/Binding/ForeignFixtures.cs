using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Keyway.Tests.Binding;

[assembly: Keyway.JsonFallback(typeof(ForeignContext))]

namespace Keyway.Tests.Binding;

[JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money(decimal Amount, string Currency);

public sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] parts = reader.GetString()?.Split(' ') ?? throw new JsonException("Null is no money.");
        return parts.Length == 2
            ? new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])
            : throw new JsonException("An amount and a currency were expected.");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        => writer.WriteStringValue(FormattableString.Invariant($"{value.Amount} {value.Currency}"));
}

public sealed class HexConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => int.Parse(reader.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString("X", CultureInfo.InvariantCulture));
}

public sealed class EmptyForNullConverter : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Null ? "(null)" : reader.GetString() is "none" ? null : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value ?? "none");
}

public sealed class MaybeConverter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String ? null : reader.GetInt32();

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => writer.WriteNumberValue(value ?? -1);
}

/// <summary>Reads a pair of numbers, and leaves the reader before the end where there are three.</summary>
public sealed class PairConverter : JsonConverter<int[]>
{
    public override int[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        int[] pair = new int[2];
        reader.Read();
        pair[0] = reader.GetInt32();
        reader.Read();
        pair[1] = reader.GetInt32();
        reader.Read();
        return pair;
    }

    public override void Write(Utf8JsonWriter writer, int[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value[0]);
        writer.WriteNumberValue(value[1]);
        writer.WriteEndArray();
    }
}

public sealed class LengthConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Length) || typeToConvert == typeof(Length?);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => new LengthConverter();

    private sealed class LengthConverter : JsonConverter<Length>
    {
        public override Length Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, Length value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Metres);
    }
}

[JsonConverter(typeof(LengthConverterFactory))]
public readonly record struct Length(double Metres);

[JsonConverter(typeof(JsonStringEnumConverter<Shade>))]
public enum Shade
{
    Light,
    Dark,
}

public sealed record Item(Money Price, [property: JsonConverter(typeof(HexConverter))] int Code, Money? Old = null)
{
    [JsonConverter(typeof(EmptyForNullConverter))]
    public string? Note { get; init; }

    [JsonConverter(typeof(HexConverter))]
    public int? Mask { get; set; }

    [JsonConverter(typeof(PairConverter))]
    public int[] Pair { get; set; } = [0, 0];

    [JsonConverter(typeof(MaybeConverter))]
    public int? Maybe { get; set; } = 3;

    public Length Length { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    public Shade Shade { get; init; }
}

public sealed class Row : List<int>;

public sealed record Release(Version Version, Row? Row = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Version))]
[JsonSerializable(typeof(Row))]
public sealed partial class ForeignContext : JsonSerializerContext;

public static class ForeignTools
{
    [Tool]
    public static Money EchoMoney(Money value) => value;

    [Tool]
    public static Money? EchoOptionalMoney(Money? value) => value;

    [Tool]
    public static List<Money> EchoMonies(List<Money> value) => value;

    [Tool]
    public static Item EchoItem(Item value) => value;

    [Tool]
    public static Version EchoVersion(Version value) => value;

    [Tool]
    public static Version? EchoOptionalVersion(Version? value = null) => value;

    [Tool]
    public static Release EchoRelease(Release value) => value;
}

[PluginRegistry(Types = [typeof(ForeignTools)])]
public static partial class ForeignPlugin;
