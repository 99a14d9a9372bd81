using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Binding;

/// <summary>The members of an object that its type doesn't know and keeps all the same (<c>[JsonExtensionData]</c>).</summary>
public struct ExtensionMembers
{
    private Dictionary<string, JsonElement>? _elements;

    /// <summary>Gets whether there are some.</summary>
    public readonly bool Any => _elements is not null;

    /// <summary>Takes the unknown member that the reader has come to.</summary>
    /// <param name="reader">Where to read from.</param>
    public void Read(ref BindingReader reader)
    {
        string name = reader.UnknownName;
        BindingMark at = reader.Mark();
        JsonElement element = reader.Read<JsonElement, JsonElementBinding>();
        _elements ??= new(StringComparer.Ordinal);
        if (!_elements.TryAdd(name, element))
        {
            reader.Fault(at, ArgumentFaultCodes.Duplicate, $"{name} once", element);
        }
    }

    /// <summary>Adds the members to a map of them.</summary>
    /// <typeparam name="TMap">A dictionary of elements or objects, or a <see cref="JsonObject"/>.</typeparam>
    /// <param name="map">The map.</param>
    /// <returns>The map.</returns>
    public readonly TMap AddTo<TMap>(TMap map)
        where TMap : class
    {
        foreach ((string name, JsonElement element) in _elements ?? [])
        {
            bool isNull = element.ValueKind == JsonValueKind.Null;
            switch (map)
            {
                case IDictionary<string, JsonElement> elements:
                    elements[name] = element;
                    break;
                case JsonObject nodes:
                    nodes[name] = isNull ? null : JsonNodeBinding.From(element);
                    break;
                default:
                    ((IDictionary<string, object?>)(object)map)[name] = isNull ? null : element;
                    break;
            }
        }

        return map;
    }

    /// <summary>Writes a map of members among the others of an object.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="map">A dictionary of elements or objects, or a <see cref="JsonObject"/>; null has no members.</param>
    /// <exception cref="NotSupportedException">One of its values stands for no JSON.</exception>
    public static void Write(Utf8JsonWriter writer, object? map)
    {
        switch (map)
        {
            case null:
                break;
            case IEnumerable<KeyValuePair<string, JsonElement>> elements:
                WriteAll(writer, elements);
                break;
            case JsonObject nodes:
                WriteAll(writer, nodes);
                break;
            default:
                WriteAll(writer, (IEnumerable<KeyValuePair<string, object?>>)map);
                break;
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> members)
    {
        foreach ((string name, T member) in members)
        {
            writer.WritePropertyName(name);
            ObjectJson.Write(writer, member);
        }
    }
}
