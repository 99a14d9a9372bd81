using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Keyway;

/// <summary>Arguments that came one by one, looked up by name.</summary>
internal abstract class ArgumentMap
{
    public abstract int Count { get; }

    public abstract IEnumerable<string> Names { get; }

    /// <summary>Finds an argument: as JSON in <paramref name="element"/>, or as an object in <paramref name="value"/>.</summary>
    public abstract bool TryGet(string name, out JsonElement element, out object? value);
}

/// <inheritdoc cref="ArgumentMap"/>
/// <typeparam name="TValue"><see cref="JsonElement"/> or <see cref="object"/>.</typeparam>
internal sealed class ArgumentMap<TValue> : ArgumentMap
{
    private readonly IReadOnlyDictionary<string, TValue>? _readOnly;
    private readonly IDictionary<string, TValue>? _writable;

    public ArgumentMap(IEnumerable<KeyValuePair<string, TValue>> arguments)
    {
        _readOnly = arguments as IReadOnlyDictionary<string, TValue>;
        _writable = _readOnly is null ? arguments as IDictionary<string, TValue> ?? Collect(arguments) : null;
    }

    public override int Count => _readOnly?.Count ?? _writable!.Count;

    public override IEnumerable<string> Names => _readOnly?.Keys ?? _writable!.Keys;

    public override bool TryGet(string name, out JsonElement element, out object? value)
    {
        element = default;
        value = null;
        if (!TryGet(name, out TValue? found))
        {
            return false;
        }

        if (typeof(TValue) == typeof(JsonElement))
        {
            element = (JsonElement)(object)found!;
        }
        else if (found is JsonElement boxed)
        {
            element = boxed;
        }
        else
        {
            value = found;
        }

        return true;
    }

    private bool TryGet(string name, [MaybeNullWhen(false)] out TValue value)
        => _readOnly is not null ? _readOnly.TryGetValue(name, out value) : _writable!.TryGetValue(name, out value);

    private static Dictionary<string, TValue> Collect(IEnumerable<KeyValuePair<string, TValue>> arguments)
    {
        var map = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach ((string name, TValue value) in arguments)
        {
            map.Add(name, value);
        }

        return map;
    }
}
