namespace Keyway.Binding;

/// <summary>How the keys of a dictionary are read from names of JSON members, written as such, and described.</summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
public interface IJsonKeyBinding<TKey>
    where TKey : notnull
{
    /// <summary>Gets which names are one key, though a schema takes them for several; null where none are.</summary>
    static virtual string? Spellings => null;

    /// <summary>Reads the name that the reader stands on. What doesn't fit is recorded, and its value passed over.</summary>
    /// <param name="reader">Where to read from.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether the name is a key.</returns>
    static abstract bool TryReadKey(ref BindingReader reader, out TKey key);

    /// <summary>Says whether a name stands for a key.</summary>
    /// <param name="key">A key that was not read from JSON.</param>
    static virtual bool IsKey(TKey key) => true;

    /// <summary>Returns the name that stands for a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentOutOfRangeException">No name does.</exception>
    static abstract string NameOf(TKey key);

    /// <summary>Writes the schema of names.</summary>
    /// <param name="schema">Where to write to.</param>
    static abstract void WriteKeySchema(SchemaWriter schema);
}
