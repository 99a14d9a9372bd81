namespace Keyway.Analyzers.Context.Hosts;

/// <summary>The keys that a program may put into what it hands to a host.</summary>
/// <param name="IsKnown">Whether all of it could be followed.</param>
/// <param name="Keys">The keys; some ways may provide fewer.</param>
internal readonly record struct ProvidedKeys(bool IsKnown, KeySet Keys)
{
    /// <summary>Gets what provides nothing.</summary>
    public static ProvidedKeys None => new(true, KeySet.Empty);

    /// <summary>Gets what can't be followed.</summary>
    public static ProvidedKeys Unknown => new(false, KeySet.Empty);

    /// <summary>Returns what one of two may provide.</summary>
    public ProvidedKeys Union(ProvidedKeys other) => new(IsKnown && other.IsKnown, Keys.Union(other.Keys));

    /// <summary>Returns what one of several may provide.</summary>
    public static ProvidedKeys UnionOf(IEnumerable<ProvidedKeys> all) => all.Aggregate(None, (one, other) => one.Union(other));
}
