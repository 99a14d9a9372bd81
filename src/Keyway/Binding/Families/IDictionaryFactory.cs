namespace Keyway.Binding;

/// <summary>Makes dictionaries of the entries that were read.</summary>
/// <typeparam name="TDictionary">The dictionaries' type.</typeparam>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
public interface IDictionaryFactory<TDictionary, TKey, TValue>
    where TKey : notnull
{
    /// <summary>Makes a dictionary.</summary>
    /// <param name="entries">Its entries, in the order in which they came; nobody else keeps this dictionary.</param>
    /// <exception cref="ArgumentException">Two keys are one to the dictionary that is made.</exception>
    static abstract TDictionary Create(Dictionary<TKey, TValue> entries);
}
