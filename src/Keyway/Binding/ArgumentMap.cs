using System.Text.Json;

namespace Keyway;

/// <summary>Arguments that came one by one, looked up by name in what their caller has them in. The default instance is none.</summary>
internal readonly struct ArgumentMap
{
    // What a null among objects stands for.
    private static readonly JsonElement s_null = JsonElement.Parse("null"u8);

    // A dictionary by one interface or the other, of elements or of objects.
    private readonly object? _arguments;

    /// <summary>Takes what <see cref="Of"/> returned.</summary>
    public ArgumentMap(object arguments) => _arguments = arguments;

    public bool IsPresent => _arguments is not null;

    public Dictionary<string, JsonElement>? Elements => _arguments as Dictionary<string, JsonElement>;

    public int Count
        => _arguments switch
        {
            Dictionary<string, JsonElement> elements => elements.Count,
            IReadOnlyCollection<KeyValuePair<string, JsonElement>> elements => elements.Count,
            ICollection<KeyValuePair<string, JsonElement>> elements => elements.Count,
            IReadOnlyCollection<KeyValuePair<string, object?>> objects => objects.Count,
            _ => ((ICollection<KeyValuePair<string, object?>>)_arguments!).Count,
        };

    public IEnumerable<string> Names
        => _arguments switch
        {
            IReadOnlyDictionary<string, JsonElement> elements => elements.Keys,
            IDictionary<string, JsonElement> elements => elements.Keys,
            IReadOnlyDictionary<string, object?> objects => objects.Keys,
            _ => ((IDictionary<string, object?>)_arguments!).Keys,
        };

    /// <summary>Returns a dictionary as it is, and collects a sequence in one.</summary>
    /// <typeparam name="TValue"><see cref="JsonElement"/> or <see cref="object"/>.</typeparam>
    public static object Of<TValue>(IEnumerable<KeyValuePair<string, TValue>> arguments)
        => arguments is Dictionary<string, TValue> or IReadOnlyDictionary<string, TValue> or IDictionary<string, TValue>
            ? arguments
            : Collect(arguments);

    /// <summary>Finds an argument: as JSON in <paramref name="element"/>, or as an object in <paramref name="value"/>.</summary>
    public bool TryGet(string name, out JsonElement element, out object? value)
    {
        // What most callers have is asked without an interface.
        value = null;
        return _arguments is Dictionary<string, JsonElement> elements
            ? elements.TryGetValue(name, out element)
            : TryGetByInterface(name, out element, out value);
    }

    private bool TryGetByInterface(string name, out JsonElement element, out object? value)
    {
        value = null;
        switch (_arguments)
        {
            case IReadOnlyDictionary<string, JsonElement> elements:
                return elements.TryGetValue(name, out element);
            case IDictionary<string, JsonElement> elements:
                return elements.TryGetValue(name, out element);
        }

        element = default;
        bool isFound = _arguments is IReadOnlyDictionary<string, object?> objects
            ? objects.TryGetValue(name, out value)
            : ((IDictionary<string, object?>)_arguments!).TryGetValue(name, out value);
        if (value is null or JsonElement)
        {
            element = value is null ? s_null : (JsonElement)value;
            value = null;
        }

        return isFound;
    }

    private static Dictionary<string, TValue> Collect<TValue>(IEnumerable<KeyValuePair<string, TValue>> arguments)
    {
        var map = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach ((string name, TValue value) in arguments)
        {
            map.Add(name, value);
        }

        return map;
    }
}
