using System.Collections.Immutable;

namespace Keyway.Analyzers.Context;

/// <summary>Some keys, by name. Sets of the same keys are equal.</summary>
internal readonly struct KeySet : IEquatable<KeySet>
{
    // Sorted, each once.
    private readonly ImmutableArray<string> _keys;

    private KeySet(ImmutableArray<string> keys) => _keys = keys;

    /// <summary>Gets the set without keys.</summary>
    public static KeySet Empty => default;

    /// <summary>Gets whether there is no key in it.</summary>
    public bool IsEmpty => _keys.IsDefaultOrEmpty;

    /// <summary>Gets the keys, sorted.</summary>
    public ImmutableArray<string> Keys => _keys.IsDefault ? ImmutableArray<string>.Empty : _keys;

    /// <summary>Returns a set of some keys.</summary>
    public static KeySet Of(IEnumerable<string> keys)
    {
        KeySet all = Empty;
        foreach (string key in keys)
        {
            all = all.Add(key);
        }

        return all;
    }

    /// <summary>Returns the set of one key.</summary>
    public static KeySet Of(string key) => new(ImmutableArray.Create(key));

    /// <summary>Says whether a key is in it.</summary>
    public bool Contains(string key) => Keys.BinarySearch(key, StringComparer.Ordinal) >= 0;

    /// <summary>Returns this set and one key more.</summary>
    public KeySet Add(string key)
    {
        int at = Keys.BinarySearch(key, StringComparer.Ordinal);
        return at >= 0 ? this : new(Keys.Insert(~at, key));
    }

    /// <summary>Returns this set without a key.</summary>
    public KeySet Remove(string key)
    {
        int at = Keys.BinarySearch(key, StringComparer.Ordinal);
        return at < 0 ? this : new(Keys.RemoveAt(at));
    }

    /// <summary>Returns what is in one of two sets.</summary>
    public KeySet Union(KeySet other)
    {
        if (IsEmpty)
        {
            return other;
        }

        KeySet all = this;
        foreach (string key in other.Keys)
        {
            all = all.Add(key);
        }

        return all;
    }

    /// <summary>Returns what is in both of two sets.</summary>
    public KeySet Intersect(KeySet other)
        => IsEmpty || other.IsEmpty ? Empty : new(Keys.Where(other.Contains).ToImmutableArray());

    /// <summary>Returns what is in this set and not in another.</summary>
    public KeySet Except(KeySet other)
        => IsEmpty || other.IsEmpty ? this : new(Keys.Where(key => !other.Contains(key)).ToImmutableArray());

    /// <inheritdoc/>
    public bool Equals(KeySet other)
    {
        if (Keys.Length != other.Keys.Length)
        {
            return false;
        }

        for (int i = 0; i < Keys.Length; i++)
        {
            if (!string.Equals(_keys[i], other._keys[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeySet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (string key in Keys)
        {
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(key));
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Keys);
}
