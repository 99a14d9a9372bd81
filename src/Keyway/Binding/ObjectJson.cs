using System.Buffers;
using System.Collections;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Binding;

/// <summary>Writes objects as the JSON that they stand for, without reflection: scalars, JSON, maps and lists of them.</summary>
internal static class ObjectJson
{
    // Only an object that contains itself goes deeper than JSON that is read may.
    private const int MostLevels = 64;

    /// <summary>Returns the JSON of a value; null where it stands for none, or goes deeper than it may.</summary>
    public static ReadOnlyMemory<byte>? TryWrite(object value, int maxDepth, out bool isTooDeep)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Utf8Json.WriterOptions with { MaxDepth = maxDepth + 1 });
        isTooDeep = false;
        try
        {
            if (!TryWrite(writer, value, maxDepth))
            {
                isTooDeep = writer.CurrentDepth > maxDepth;
                return null;
            }
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // A number that JSON doesn't have, or an element that goes too deep by itself.
            isTooDeep = writer.CurrentDepth > maxDepth;
            return null;
        }

        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Writes the JSON of a value.</summary>
    /// <exception cref="NotSupportedException">It stands for none, or goes deeper than it may.</exception>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        if (!TryWrite(writer, value, MostLevels))
        {
            throw new NotSupportedException(
                $"A value of type {value!.GetType()} stands for no JSON, or has one within it, or goes deeper than {MostLevels} levels. "
                + "Expected null, a scalar, JSON, or maps and lists of these.");
        }
    }

    /// <summary>Says whether all text in some JSON is Unicode.</summary>
    public static bool IsUnicode(JsonNode node) => node switch
    {
        JsonObject map => map.All(member => JsonText.IsUnicode(member.Key) && (member.Value is null || IsUnicode(member.Value))),
        JsonArray list => list.All(element => element is null || IsUnicode(element)),
        JsonValue value when value.TryGetValue(out JsonElement element) => JsonText.IsStrict(JsonMarshal.GetRawUtf8Value(element)),
        JsonValue value => !value.TryGetValue(out string? text) || JsonText.IsUnicode(text),
        _ => true,
    };

    private static bool TryWrite(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return true;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                return true;
            case JsonElement element:
                element.WriteTo(writer);
                return true;
            case JsonNode node:
                node.WriteTo(writer);
                return true;
            case string text:
                writer.WriteStringValue(text);
                return true;
            case byte[] bytes:
                writer.WriteBase64StringValue(bytes);
                return true;
            case IEnumerable<KeyValuePair<string, object?>> map:
                return TryWriteMap(writer, map, depth);
            case IDictionary map:
                return TryWriteMap(writer, map, depth);
            case IEnumerable list:
                return TryWriteList(writer, list, depth);
            default:
                return TryWriteNumber(writer, value) || TryWriteAsText(writer, value);
        }
    }

    private static bool TryWriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case sbyte or short or int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                return true;
            case byte or ushort or uint or ulong:
                writer.WriteNumberValue(Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                return true;
            case float number:
                writer.WriteNumberValue(number);
                return true;
            case double number:
                writer.WriteNumberValue(number);
                return true;
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteAsText(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case Guid guid:
                writer.WriteStringValue(guid);
                return true;
            case DateTime time:
                writer.WriteStringValue(time);
                return true;
            case DateTimeOffset time:
                writer.WriteStringValue(time);
                return true;
            case DateOnly or TimeOnly:
                writer.WriteStringValue(((IFormattable)value).ToString("O", null));
                return true;
            case TimeSpan or char or Enum or Uri:
                writer.WriteStringValue(value.ToString());
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map, int depth)
    {
        writer.WriteStartObject();
        if (depth == 0)
        {
            return false;
        }

        foreach ((string name, object? member) in map)
        {
            writer.WritePropertyName(name);
            if (!TryWrite(writer, member, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    // Dictionaries of strings, of elements and the like: what their values are isn't known before each is looked at.
    private static bool TryWriteMap(Utf8JsonWriter writer, IDictionary map, int depth)
    {
        writer.WriteStartObject();
        if (depth == 0)
        {
            return false;
        }

        foreach (DictionaryEntry member in map)
        {
            if (member.Key is not string name)
            {
                return false;
            }

            writer.WritePropertyName(name);
            if (!TryWrite(writer, member.Value, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool TryWriteList(Utf8JsonWriter writer, IEnumerable list, int depth)
    {
        writer.WriteStartArray();
        if (depth == 0)
        {
            return false;
        }

        foreach (object? element in list)
        {
            if (!TryWrite(writer, element, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }
}
