using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Keyway.AotTests.Bindings;

[JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money([property: Range(0, 1000)] decimal Amount, string Currency);

public sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.GetString()!.Split(' ') is [string amount, string currency]
            ? new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)
            : throw new JsonException("An amount and a currency were expected.");

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
        => writer.WriteStringValue(FormattableString.Invariant($"{value.Amount} {value.Currency}"));
}
