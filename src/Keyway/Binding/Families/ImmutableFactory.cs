using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Keyway.Binding;

/// <summary>Makes collections that never change.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public readonly struct ImmutableFactory<T> :
    ICollectionFactory<ImmutableArray<T>, T>,
    ICollectionFactory<ImmutableList<T>, T>,
    ICollectionFactory<IImmutableList<T>, T>,
    ICollectionFactory<ImmutableHashSet<T>, T>,
    ICollectionFactory<IImmutableSet<T>, T>,
    ICollectionFactory<ImmutableSortedSet<T>, T>,
    ICollectionFactory<ImmutableQueue<T>, T>,
    ICollectionFactory<IImmutableQueue<T>, T>,
    ICollectionFactory<ImmutableStack<T>, T>,
    ICollectionFactory<IImmutableStack<T>, T>,
    ICollectionFactory<FrozenSet<T>, T>
{
    static ImmutableArray<T> ICollectionFactory<ImmutableArray<T>, T>.Create(List<T> elements) => [.. elements];

    static bool ICollectionFactory<ImmutableArray<T>, T>.IsDefault(ImmutableArray<T> collection) => collection.IsDefault;

    static ImmutableList<T> ICollectionFactory<ImmutableList<T>, T>.Create(List<T> elements) => [.. elements];

    static IImmutableList<T> ICollectionFactory<IImmutableList<T>, T>.Create(List<T> elements) => ImmutableList.CreateRange(elements);

    static ImmutableHashSet<T> ICollectionFactory<ImmutableHashSet<T>, T>.Create(List<T> elements) => [.. elements];

    static IImmutableSet<T> ICollectionFactory<IImmutableSet<T>, T>.Create(List<T> elements) => ImmutableHashSet.CreateRange(elements);

    static ImmutableSortedSet<T> ICollectionFactory<ImmutableSortedSet<T>, T>.Create(List<T> elements)
        => ImmutableSortedSet.CreateRange(SortOrder.Of<T>(), elements);

    static ImmutableQueue<T> ICollectionFactory<ImmutableQueue<T>, T>.Create(List<T> elements) => [.. elements];

    static IImmutableQueue<T> ICollectionFactory<IImmutableQueue<T>, T>.Create(List<T> elements) => ImmutableQueue.CreateRange(elements);

    static ImmutableStack<T> ICollectionFactory<ImmutableStack<T>, T>.Create(List<T> elements) => ImmutableStack.CreateRange(elements);

    static IImmutableStack<T> ICollectionFactory<IImmutableStack<T>, T>.Create(List<T> elements) => ImmutableStack.CreateRange(elements);

    static FrozenSet<T> ICollectionFactory<FrozenSet<T>, T>.Create(List<T> elements) => elements.ToFrozenSet();
}
