using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.CompilerServices;

namespace Keyway.Binding;

/// <summary>
/// Writes objects as the JSON that they stand for, without reflection: scalars, JSON, what a registry knows, and maps and
/// lists of these.
/// </summary>
internal ref struct ObjectJson
{
    // Only an object that contains itself goes deeper than JSON that is read may.
    private const int MostLevels = 64;

    private readonly Utf8JsonWriter _writer;
    private readonly PluginRegistry? _registry;
    private Type? _unknown;

    private ObjectJson(Utf8JsonWriter writer, PluginRegistry? registry)
    {
        _writer = writer;
        _registry = registry;
    }

    /// <summary>Returns the JSON of a value; null where it stands for none, or goes deeper than it may.</summary>
    public static ReadOnlyMemory<byte>? TryWrite(object value, int maxDepth, out bool isTooDeep)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Utf8Json.WriterOptions with { MaxDepth = maxDepth + 1 });
        isTooDeep = false;
        try
        {
            if (!new ObjectJson(writer, null).TryWrite(value, maxDepth))
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

    /// <summary>Writes the JSON of a value, with what the registry of the call knows where it is part of a result.</summary>
    /// <exception cref="NotSupportedException">It stands for none, or goes deeper than it may.</exception>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        var json = new ObjectJson(writer, ResultWriter.RegistryOf(writer));
        if (!json.TryWrite(value, Math.Max(0, MostLevels - writer.CurrentDepth)))
        {
            throw new NotSupportedException(json._unknown is { } unknown
                ? $"A value of type {unknown} came as an object, and no tool of the registry takes or returns that very type. "
                    + "State the type instead of object, include a registry that knows it, or make JSON of it."
                : $"A value of type {value!.GetType()} goes deeper than {MostLevels} levels, or contains itself.");
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

    private bool TryWrite(object? value, int depth)
        => ScalarJson.TryWrite(_writer, value) || TryWriteOther(value!, depth);

    private bool TryWriteOther(object value, int depth)
    {
        if (_registry?.FindType(value.GetType()) is not { } known)
        {
            return TryWriteMany(value, depth);
        }

        // It may hold itself, as an object again.
        if (depth > 0)
        {
            known.Write(_writer, value);
        }

        return depth > 0;
    }

    private bool TryWriteMany(object value, int depth)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> map:
                return TryWriteMap(map, depth);
            case IDictionary map:
                return TryWriteMap(map, depth);
            case IEnumerable list:
                return TryWriteList(list, depth);
            default:
                return TryWriteAsText(value);
        }
    }

    private bool TryWriteAsText(object value)
    {
        bool isText = ScalarJson.TryWriteAsText(_writer, value);
        _unknown = isText ? _unknown : value.GetType();
        return isText;
    }

    private bool TryWriteMap(IEnumerable<KeyValuePair<string, object?>> map, int depth)
    {
        _writer.WriteStartObject();
        if (depth == 0)
        {
            return false;
        }

        foreach ((string name, object? member) in map)
        {
            _writer.WritePropertyName(name);
            if (!TryWrite(member, depth - 1))
            {
                return false;
            }
        }

        _writer.WriteEndObject();
        return true;
    }

    // Dictionaries of strings, of elements and the like: what their values are isn't known before each is looked at.
    private bool TryWriteMap(IDictionary map, int depth)
    {
        _writer.WriteStartObject();
        if (depth == 0)
        {
            return false;
        }

        foreach (DictionaryEntry member in map)
        {
            if (NameOf(member.Key) is not { } name)
            {
                _unknown = member.Key.GetType();
                return false;
            }

            _writer.WritePropertyName(name);
            if (!TryWrite(member.Value, depth - 1))
            {
                return false;
            }
        }

        _writer.WriteEndObject();
        return true;
    }

    private bool TryWriteList(IEnumerable list, int depth)
    {
        _writer.WriteStartArray();
        if (depth == 0)
        {
            return false;
        }

        foreach (object? element in list)
        {
            if (!TryWrite(element, depth - 1))
            {
                return false;
            }
        }

        _writer.WriteEndArray();
        return true;
    }

    private string? NameOf(object key) => key switch
    {
        string name => name,

        // An object of arguments is a map of names.
        _ when _registry is null => null,
        sbyte or short or int or long or Int128 or byte or ushort or uint or ulong or UInt128 or Guid
            => ((IFormattable)key).ToString(null, CultureInfo.InvariantCulture),
        _ => _registry?.FindType(key.GetType())?.NameOf(key),
    };
}
