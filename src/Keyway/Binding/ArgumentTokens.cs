using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Reads arguments that came one by one where each is found under its declared name and is one token, as nearly all are:
/// nothing is set up for them. It records nothing. Whatever else came is left to a <see cref="BindingReader"/>, which
/// starts anew.
/// </summary>
public ref struct ArgumentTokens
{
    private readonly ArgumentMap _map;
    private readonly int _maxBytes;
    private int _read;

    // Most callers have them in the declared order: the next one is looked at before any is looked up.
    private Dictionary<string, JsonElement>.Enumerator _entries;
    private bool _isInOrder;

    internal ArgumentTokens(ArgumentMap map, BindingLimits limits)
    {
        _map = map;
        _maxBytes = limits.MaxBytes;
        if (map.Elements is { } elements)
        {
            _entries = elements.GetEnumerator();
            _isInOrder = true;
        }
    }

    private static ReadOnlySpan<byte> NoToken => "{}"u8;

    /// <summary>Gets whether nothing came but what was read.</summary>
    public readonly bool AreAllRead => _read == _map.Count;

    // The generic part is compiled into the emitted code: by itself it would be shared by all classes, and look up at each
    // call which binding is meant.

    /// <summary>Reads an argument; false where it isn't there, or more has to be looked at than a token.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TBinding">How it is read.</typeparam>
    /// <param name="name">Its declared name.</param>
    /// <param name="value">Takes the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead<T, TBinding>(string name, ref T value)
        where TBinding : IJsonBinding<T>
    {
        ReadOnlySpan<byte> token = Find(name);
        return !token.IsEmpty && TBinding.TryReadToken(token, out value);
    }

    /// <summary>Reads an argument, or leaves the value as it is where there is none; false where more has to be looked at than a token.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TBinding">How it is read.</typeparam>
    /// <param name="name">Its declared name.</param>
    /// <param name="value">Takes the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadOptional<T, TBinding>(string name, ref T value)
        where TBinding : IJsonBinding<T>
    {
        ReadOnlySpan<byte> token = Find(name);
        return token.IsEmpty || TBinding.TryReadToken(token, out value);
    }

    /// <summary>Returns the JSON of an argument: empty where there is none, and no token where that has to be looked at.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> Find(string name)
    {
        object? other = null;
        JsonElement element;
        if (_isInOrder && _entries.MoveNext() && _entries.Current is var (key, value) && key == name)
        {
            element = value;
        }
        else
        {
            _isInOrder = false;
            if (!_map.TryGet(name, out element, out other))
            {
                return default;
            }
        }

        // An undefined element throws, and is left to the reader with everything else that is rare.
        _read++;
        ReadOnlySpan<byte> json = other is null ? JsonMarshal.GetRawUtf8Value(element) : NoToken;
        return json.Length <= _maxBytes ? json : NoToken;
    }
}
