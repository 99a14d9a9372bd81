using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using Keyway.Binding;

namespace Keyway;

/// <summary>The data of events as JSON. It is the author's: whatever it is, it must be writable.</summary>
internal static class RunEventValue
{
    /// <summary>As deep as what is written may be.</summary>
    public const int MostLevels = 1000;

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case double number when !double.IsFinite(number):
                writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case float number when !float.IsFinite(number):
                writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case Utf8Json { IsEmpty: false } json:
                writer.WriteRawValue(json.Span, skipInputValidation: true);
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            default:
                if (!ScalarJson.TryWrite(writer, value))
                {
                    WriteOther(writer, value!);
                }

                break;
        }
    }

    /// <summary>Reads the object that a reader stands on.</summary>
    /// <param name="json">Left on the object's end.</param>
    /// <param name="kind">The kind of the event: metrics are numbers, and an item stays the JSON that it is.</param>
    public static ReadOnlyDictionary<string, object?> ReadMap(ref Utf8JsonReader json, RunEventKind? kind)
    {
        Dictionary<string, object?> map = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            map[name] = kind switch
            {
                RunEventKind.Metrics => ReadMetric(ref json),
                RunEventKind.Item when name == "item" => ReadJson(ref json),
                _ => Read(ref json),
            };
        }

        return map.AsReadOnly();
    }

    private static void WriteOther(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> map:
                writer.WriteStartObject();
                foreach ((string name, object? member) in map)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case IList list:
                writer.WriteStartArray();
                foreach (object? element in list)
                {
                    Write(writer, element);
                }

                writer.WriteEndArray();
                break;
            default:
                if (!ScalarJson.TryWriteAsText(writer, value))
                {
                    writer.WriteStringValue(TextOf(value));
                }

                break;
        }
    }

    private static string? TextOf(object value)
    {
        try
        {
            return Convert.ToString(value, CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
        {
            // The author's code, run long after the event; the event itself must not be lost by it.
            return $"{value.GetType()}: {exception.Message}";
        }
    }

    private static object? ReadMetric(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Number => json.GetDouble(),
        JsonTokenType.String => json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => text,
        },
        _ => Read(ref json),
    };

    private static Utf8Json ReadJson(ref Utf8JsonReader json)
    {
        JsonElement element = JsonElement.ParseValue(ref json);
        return Utf8Json.Create(element, static (writer, element) => element.WriteTo(writer));
    }

    private static object? Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                return json.GetBoolean();
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return json.TryGetInt64(out long whole) ? (object)whole : json.GetDouble();
            case JsonTokenType.StartObject:
                return ReadMap(ref json, kind: null);
            default:
                List<object?> list = [];
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(Read(ref json));
                }

                return list.AsReadOnly();
        }
    }
}
