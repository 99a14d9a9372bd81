using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Keyway;

/// <summary>
/// Copies of what authors hand over. Sinks read events later, on other threads, while the author's dictionaries and
/// lists live on; so those are copied all the way down. Other objects are taken as they are.
/// </summary>
internal static class EventData
{
    /// <summary>Deeper data is a cycle or can't be meant; without a bound it would end the process.</summary>
    private const int MaxDepth = 32;

    public static ReadOnlyDictionary<string, object?> Copy(
        IReadOnlyDictionary<string, object?>? data, string parameterName) =>
        data is null ? ReadOnlyDictionary<string, object?>.Empty : Copy(data, parameterName, depth: 1);

    public static ReadOnlyDictionary<string, object?> Of(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Dictionary<string, object?> data = new(values.Length, StringComparer.Ordinal);
        foreach ((string name, object? value) in values)
        {
            data.Add(name, value);
        }

        return data.AsReadOnly();
    }

    private static ReadOnlyDictionary<string, object?> Copy(
        IReadOnlyDictionary<string, object?> data, string parameterName, int depth)
    {
        Dictionary<string, object?> copy = new(data.Count, StringComparer.Ordinal);
        foreach ((string key, object? value) in data)
        {
            copy[key] = CopyValue(value, parameterName, depth);
        }

        return copy.AsReadOnly();
    }

    private static object? CopyValue(object? value, string parameterName, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException($"The data is nested deeper than {MaxDepth}.", parameterName);
        }

        return value switch
        {
            IReadOnlyDictionary<string, object?> nested => Copy(nested, parameterName, depth + 1),
            object?[] items => CopyList(items, parameterName, depth + 1),
            Array numbers => numbers.Clone(),
            IDictionary nested => CopyDictionary(nested, parameterName, depth + 1),
            JsonNode node => node.DeepClone(),
            IList list => CopyList(list, parameterName, depth + 1),
            _ => value,
        };
    }

    private static ReadOnlyDictionary<string, object?> CopyDictionary(
        IDictionary data, string parameterName, int depth)
    {
        Dictionary<string, object?> copy = new(data.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in data)
        {
            string key = Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "";
            copy[key] = CopyValue(entry.Value, parameterName, depth);
        }

        return copy.AsReadOnly();
    }

    private static ReadOnlyCollection<object?> CopyList(IList list, string parameterName, int depth)
    {
        object?[] copy = new object?[list.Count];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = CopyValue(list[i], parameterName, depth);
        }

        return Array.AsReadOnly(copy);
    }
}
