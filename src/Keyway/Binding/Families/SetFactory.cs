namespace Keyway.Binding;

/// <summary>Makes sets. Equal elements are one element, as in System.Text.Json.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public readonly struct SetFactory<T> :
    ICollectionFactory<ISet<T>, T>,
    ICollectionFactory<IReadOnlySet<T>, T>,
    ICollectionFactory<HashSet<T>, T>,
    ICollectionFactory<SortedSet<T>, T>
{
    static ISet<T> ICollectionFactory<ISet<T>, T>.Create(List<T> elements) => new HashSet<T>(elements);

    static IReadOnlySet<T> ICollectionFactory<IReadOnlySet<T>, T>.Create(List<T> elements) => new HashSet<T>(elements);

    static HashSet<T> ICollectionFactory<HashSet<T>, T>.Create(List<T> elements) => [.. elements];

    static SortedSet<T> ICollectionFactory<SortedSet<T>, T>.Create(List<T> elements) => new(elements, SortOrder.Of<T>());
}
