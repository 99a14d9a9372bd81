namespace Keyway.Binding;

/// <summary>Makes collections of the elements that were read.</summary>
/// <typeparam name="TCollection">The collections' type.</typeparam>
/// <typeparam name="T">The elements' type.</typeparam>
public interface ICollectionFactory<TCollection, T>
{
    /// <summary>Makes a collection.</summary>
    /// <param name="elements">Its elements, in the order in which they came; nobody else keeps this list.</param>
    static abstract TCollection Create(List<T> elements);

    /// <summary>Says whether there is no collection: null, or what a struct is before it was made.</summary>
    /// <param name="collection">A collection that was not read from JSON.</param>
    static virtual bool IsDefault(TCollection collection) => collection is null;
}
