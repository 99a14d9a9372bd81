using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>
/// All the ways in which the context of an expression may have come to be. What it must hold, each of them must. No way
/// at all is null, or an expression that is never reached.
/// </summary>
internal sealed class ContextValue : IEquatable<ContextValue>
{
    /// <summary>More ways than these are told apart by their origins alone.</summary>
    private const int MostPaths = 16;

    private ContextValue(ImmutableArray<ContextPath> paths) => Paths = paths;

    /// <summary>Gets the value of null.</summary>
    public static ContextValue None { get; } = new(ImmutableArray<ContextPath>.Empty);

    /// <summary>Gets the ways, each once and in no order. Mostly, there is one.</summary>
    public ImmutableArray<ContextPath> Paths { get; }

    /// <summary>Returns a context as it is at its origin.</summary>
    public static ContextValue From(Origin origin) => Of(new ContextPath(origin, KeySet.Empty, KeySet.Empty));

    /// <summary>Returns a context that can't be followed.</summary>
    public static ContextValue Untraced(IOperation operation) => From(new Origin(OriginKind.Untraced, null, operation.Syntax));

    /// <summary>Returns a value of some ways.</summary>
    public static ContextValue Of(IEnumerable<ContextPath> paths)
    {
        ImmutableArray<ContextPath>.Builder all = ImmutableArray.CreateBuilder<ContextPath>(initialCapacity: 2);
        foreach (ContextPath path in paths)
        {
            // Whatever comes after that many is put together with the rest, how often it may come.
            if (all.Count > MostPaths || !all.Contains(path))
            {
                all.Add(path);
            }
        }

        return new(all.Count <= MostPaths ? all.ToImmutable() : all
            .GroupBy(path => path.Origin)
            .Select(group => group.Aggregate((one, other) => new ContextPath(
                one.Origin, one.Added.Intersect(other.Added), one.Removed.Union(other.Removed))))
            .ToImmutableArray());
    }

    /// <summary>Returns the value where two branches meet.</summary>
    public ContextValue Join(ContextValue? other)
        => other is null or { Paths.IsEmpty: true } || other.Equals(this) ? this
            : Paths.IsEmpty ? other
            : Of(Paths.Concat(other.Paths));

    /// <summary>Returns the value that is known to hold some keys.</summary>
    public ContextValue With(KeySet keys) => keys.IsEmpty ? this : Holding(keys);

    /// <summary>Returns the value of which each way is another one.</summary>
    public ContextValue Select(Func<ContextPath, ContextPath> selector) => Paths switch
    {
        [] => this,
        [var only] => Of(selector(only)),
        _ => Of(Paths.Select(selector)),
    };

    /// <summary>Returns the value when an expression runs again: what came of it before is another context.</summary>
    public ContextValue Forget(Origin origin)
    {
        foreach (ContextPath path in Paths)
        {
            if (path.Origin.Equals(origin))
            {
                return Replace(origin, origin.Before());
            }
        }

        return this;
    }

    /// <inheritdoc/>
    public bool Equals(ContextValue? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Paths.Length != other.Paths.Length)
        {
            return false;
        }

        for (int i = 0; i < Paths.Length; i++)
        {
            // Mostly, equal values have come to be in one order.
            if (!Paths[i].Equals(other.Paths[i]) && !other.Paths.Contains(Paths[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContextValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Paths.Aggregate(0, (hash, path) => hash ^ path.GetHashCode());

    // By themselves, so that what they ask is only made where it is asked.
    private ContextValue Holding(KeySet keys) => Select(path => keys.Keys.Aggregate(path, (current, key) => current.With(key)));

    private ContextValue Replace(Origin origin, Origin other) => Select(path => path.Origin.Equals(origin) ? path with { Origin = other } : path);

    private static ContextValue Of(ContextPath path) => new(ImmutableArray.Create(path));
}
