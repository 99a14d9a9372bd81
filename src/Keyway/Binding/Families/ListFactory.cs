using System.Collections.ObjectModel;

namespace Keyway.Binding;

/// <summary>Makes collections that keep their elements in order: lists, and interfaces that a list has.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public readonly struct ListFactory<T> :
    ICollectionFactory<IEnumerable<T>, T>,
    ICollectionFactory<ICollection<T>, T>,
    ICollectionFactory<IList<T>, T>,
    ICollectionFactory<IReadOnlyCollection<T>, T>,
    ICollectionFactory<IReadOnlyList<T>, T>,
    ICollectionFactory<Collection<T>, T>,
    ICollectionFactory<ObservableCollection<T>, T>,
    ICollectionFactory<ReadOnlyCollection<T>, T>,
    ICollectionFactory<LinkedList<T>, T>
{
    static IEnumerable<T> ICollectionFactory<IEnumerable<T>, T>.Create(List<T> elements) => elements;

    static ICollection<T> ICollectionFactory<ICollection<T>, T>.Create(List<T> elements) => elements;

    static IList<T> ICollectionFactory<IList<T>, T>.Create(List<T> elements) => elements;

    static IReadOnlyCollection<T> ICollectionFactory<IReadOnlyCollection<T>, T>.Create(List<T> elements) => elements;

    static IReadOnlyList<T> ICollectionFactory<IReadOnlyList<T>, T>.Create(List<T> elements) => elements;

    static Collection<T> ICollectionFactory<Collection<T>, T>.Create(List<T> elements) => new(elements);

    static ObservableCollection<T> ICollectionFactory<ObservableCollection<T>, T>.Create(List<T> elements) => new(elements);

    static ReadOnlyCollection<T> ICollectionFactory<ReadOnlyCollection<T>, T>.Create(List<T> elements) => new(elements);

    static LinkedList<T> ICollectionFactory<LinkedList<T>, T>.Create(List<T> elements) => new(elements);
}
