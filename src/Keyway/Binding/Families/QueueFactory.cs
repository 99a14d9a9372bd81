using System.Collections.Concurrent;

namespace Keyway.Binding;

/// <summary>Makes queues, stacks and bags, to which elements are added in the order in which they came.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
public readonly struct QueueFactory<T> :
    ICollectionFactory<Queue<T>, T>,
    ICollectionFactory<Stack<T>, T>,
    ICollectionFactory<ConcurrentQueue<T>, T>,
    ICollectionFactory<ConcurrentStack<T>, T>,
    ICollectionFactory<ConcurrentBag<T>, T>
{
    static Queue<T> ICollectionFactory<Queue<T>, T>.Create(List<T> elements) => new(elements);

    static Stack<T> ICollectionFactory<Stack<T>, T>.Create(List<T> elements) => new(elements);

    static ConcurrentQueue<T> ICollectionFactory<ConcurrentQueue<T>, T>.Create(List<T> elements) => new(elements);

    static ConcurrentStack<T> ICollectionFactory<ConcurrentStack<T>, T>.Create(List<T> elements) => new(elements);

    static ConcurrentBag<T> ICollectionFactory<ConcurrentBag<T>, T>.Create(List<T> elements) => [.. elements];
}
