using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Binding;

/// <summary>Writes objects that are one JSON value by themselves: scalars of the framework, and JSON.</summary>
internal static class ScalarJson
{
    /// <summary>Writes a value; false where it isn't such a one, and nothing is written.</summary>
    /// <exception cref="ArgumentException">A number that JSON doesn't have.</exception>
    public static bool TryWrite(Utf8JsonWriter writer, object? value)
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
            default:
                return TryWriteNumber(writer, value);
        }
    }

    /// <summary>Writes what JSON has only text for; false where there is no such text.</summary>
    public static bool TryWriteAsText(Utf8JsonWriter writer, object value)
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

    private static bool TryWriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case sbyte or short or int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                return true;
            case byte or ushort or uint or ulong:
                writer.WriteNumberValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture));
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
            case Int128 or UInt128:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                return true;
            default:
                return false;
        }
    }
}
