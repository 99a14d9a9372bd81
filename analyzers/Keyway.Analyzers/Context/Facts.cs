using System.Collections.Immutable;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Which keys guards have found: in the context of an origin, true from then on since contexts don't change, and in that
/// of a variable, until it is assigned again.
/// </summary>
internal sealed class Facts : IEquatable<Facts>
{
    private readonly ImmutableDictionary<Origin, KeySet> _origins;
    private readonly ImmutableDictionary<Variable, KeySet> _variables;

    private Facts(ImmutableDictionary<Origin, KeySet> origins, ImmutableDictionary<Variable, KeySet> variables)
    {
        _origins = origins;
        _variables = variables;
    }

    /// <summary>Gets what is known before any guard.</summary>
    public static Facts None { get; } = new(ImmutableDictionary<Origin, KeySet>.Empty, ImmutableDictionary<Variable, KeySet>.Empty);

    private bool IsNone => _origins.IsEmpty && _variables.IsEmpty;

    /// <summary>Returns the keys that the context of an origin is known to hold.</summary>
    public KeySet Of(Origin origin) => _origins.TryGetValue(origin, out KeySet keys) ? keys : KeySet.Empty;

    /// <summary>Returns the keys that the context in a variable is known to hold.</summary>
    public KeySet Of(Variable variable) => _variables.TryGetValue(variable, out KeySet keys) ? keys : KeySet.Empty;

    /// <summary>Returns what is known when the context of an origin holds a key as well.</summary>
    public Facts With(Origin origin, string key) => new(_origins.SetItem(origin, Of(origin).Add(key)), _variables);

    /// <summary>Returns what is known when the context in a variable holds a key as well.</summary>
    public Facts With(Variable variable, string key) => new(_origins, _variables.SetItem(variable, Of(variable).Add(key)));

    /// <summary>Returns what is still known when a variable is assigned.</summary>
    public Facts Without(Variable variable) => _variables.ContainsKey(variable) ? new(_origins, _variables.Remove(variable)) : this;

    /// <summary>Returns what is still known when an origin denotes another context.</summary>
    public Facts Without(Origin origin) => _origins.ContainsKey(origin) ? new(_origins.Remove(origin), _variables) : this;

    /// <summary>Returns what is known of origins alone.</summary>
    public Facts OfOrigins() => _variables.IsEmpty ? this : new(_origins, None._variables);

    /// <summary>Returns what is known where two branches meet.</summary>
    public Facts Intersect(Facts other) => ReferenceEquals(this, other) ? this : new(Intersect(_origins, other._origins), Intersect(_variables, other._variables));

    /// <summary>Returns what is known where both hold.</summary>
    public Facts Union(Facts other) => ReferenceEquals(this, other) || other.IsNone ? this : IsNone ? other : new(Union(_origins, other._origins), Union(_variables, other._variables));

    /// <inheritdoc/>
    public bool Equals(Facts? other)
        => other is not null && (ReferenceEquals(this, other) || (Same(_origins, other._origins) && Same(_variables, other._variables)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_origins.Count * 31) + _variables.Count);

    private static ImmutableDictionary<T, KeySet> Intersect<T>(ImmutableDictionary<T, KeySet> one, ImmutableDictionary<T, KeySet> other)
        where T : notnull
    {
        foreach (KeyValuePair<T, KeySet> pair in one)
        {
            KeySet both = other.TryGetValue(pair.Key, out KeySet keys) ? pair.Value.Intersect(keys) : KeySet.Empty;
            one = both.IsEmpty ? one.Remove(pair.Key) : one.SetItem(pair.Key, both);
        }

        return one;
    }

    private static ImmutableDictionary<T, KeySet> Union<T>(ImmutableDictionary<T, KeySet> one, ImmutableDictionary<T, KeySet> other)
        where T : notnull
    {
        foreach (KeyValuePair<T, KeySet> pair in other)
        {
            one = one.SetItem(pair.Key, one.TryGetValue(pair.Key, out KeySet keys) ? keys.Union(pair.Value) : pair.Value);
        }

        return one;
    }

    private static bool Same<T>(ImmutableDictionary<T, KeySet> one, ImmutableDictionary<T, KeySet> other)
        where T : notnull
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one.Count != other.Count)
        {
            return false;
        }

        foreach (KeyValuePair<T, KeySet> pair in one)
        {
            if (!other.TryGetValue(pair.Key, out KeySet keys) || !keys.Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }
}
