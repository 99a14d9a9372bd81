using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>The collections of the framework: lists, sets, queues, immutable ones, and the interfaces that these have.</summary>
internal sealed class CollectionFamily : ITypeFamily
{
    private const string Generic = "System.Collections.Generic.";
    private const string ObjectModel = "System.Collections.ObjectModel.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string Immutable = "System.Collections.Immutable.";

    /// <summary>What the runtime makes each of them with.</summary>
    private static readonly Dictionary<string, string> s_factories = new(StringComparer.Ordinal)
    {
        [Generic + "IEnumerable`1"] = "ListFactory",
        [Generic + "ICollection`1"] = "ListFactory",
        [Generic + "IList`1"] = "ListFactory",
        [Generic + "IReadOnlyCollection`1"] = "ListFactory",
        [Generic + "IReadOnlyList`1"] = "ListFactory",
        [Generic + "LinkedList`1"] = "ListFactory",
        [ObjectModel + "Collection`1"] = "ListFactory",
        [ObjectModel + "ObservableCollection`1"] = "ListFactory",
        [ObjectModel + "ReadOnlyCollection`1"] = "ListFactory",
        [Generic + "ISet`1"] = "SetFactory",
        [Generic + "IReadOnlySet`1"] = "SetFactory",
        [Generic + "HashSet`1"] = "SetFactory",
        [Generic + "SortedSet`1"] = "SetFactory",
        [Generic + "Queue`1"] = "QueueFactory",
        [Generic + "Stack`1"] = "QueueFactory",
        [Concurrent + "ConcurrentQueue`1"] = "QueueFactory",
        [Concurrent + "ConcurrentStack`1"] = "QueueFactory",
        [Concurrent + "ConcurrentBag`1"] = "QueueFactory",
        [Immutable + "ImmutableArray`1"] = "ImmutableFactory",
        [Immutable + "ImmutableList`1"] = "ImmutableFactory",
        [Immutable + "IImmutableList`1"] = "ImmutableFactory",
        [Immutable + "ImmutableHashSet`1"] = "ImmutableFactory",
        [Immutable + "IImmutableSet`1"] = "ImmutableFactory",
        [Immutable + "ImmutableSortedSet`1"] = "ImmutableFactory",
        [Immutable + "ImmutableQueue`1"] = "ImmutableFactory",
        [Immutable + "IImmutableQueue`1"] = "ImmutableFactory",
        [Immutable + "ImmutableStack`1"] = "ImmutableFactory",
        [Immutable + "IImmutableStack`1"] = "ImmutableFactory",
        ["System.Collections.Frozen.FrozenSet`1"] = "ImmutableFactory",
    };

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        if (type is not INamedTypeSymbol { Arity: 1 } collection)
        {
            return null;
        }

        string name = TypeNames.Metadata(collection);
        bool isList = name == Generic + "List`1";
        if (!isList && !s_factories.ContainsKey(name))
        {
            return null;
        }

        if (collection.Name.Contains("Sorted") && !IsComparable(collection.TypeArguments[0]))
        {
            throw new UnbindableException(
                $"values of type {TypeNames.Readable(type)} can't be bound: its elements have no order. Implement IComparable<T>, or use a list");
        }

        BoundType element = binder.Bind(collection.TypeArguments[0]);
        string bound = $"{TypeNames.GlobalDefinition(collection)}<{element.Type}>";
        string binding = isList
            ? $"ListBinding<{element.Type}, {element.Binding}>"
            : $"CollectionBinding<{bound}, {element.Type}, {element.Binding}, {s_factories[name]}<{element.Type}>>";
        return element.Wrap(bound, binding, collection.IsValueType) with { HasChecks = true };
    }

    private static bool IsComparable(ITypeSymbol type)
        => type.TypeKind == TypeKind.Enum
            || type.WithoutNull().AllInterfaces.Any(implemented
                => implemented.Is("System.IComparable") || implemented.OriginalDefinition.Is("System.IComparable`1"));
}
