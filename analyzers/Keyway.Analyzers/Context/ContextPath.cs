namespace Keyway.Analyzers.Context;

/// <summary>One way in which a context came to be.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Added">The keys that it was given since, or is known to hold.</param>
/// <param name="Removed">The keys that were taken away since.</param>
internal readonly record struct ContextPath(Origin Origin, KeySet Added, KeySet Removed)
{
    /// <summary>Returns the context that holds a key as well.</summary>
    public ContextPath With(string key) => this with { Added = Added.Add(key), Removed = Removed.Remove(key) };

    /// <summary>Returns the context that doesn't hold a key.</summary>
    public ContextPath Without(string key) => this with { Added = Added.Remove(key), Removed = Removed.Add(key) };

    /// <summary>Returns the context that was made of another one as this one was of its origin.</summary>
    public ContextPath After(ContextPath first)
        => new(first.Origin, first.Added.Except(Removed).Union(Added), first.Removed.Except(Added).Union(Removed));
}
