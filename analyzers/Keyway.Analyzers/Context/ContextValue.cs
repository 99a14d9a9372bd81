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

    private readonly ImmutableHashSet<ContextPath> _paths;

    private ContextValue(ImmutableHashSet<ContextPath> paths) => _paths = paths;

    /// <summary>Gets the value of null.</summary>
    public static ContextValue None { get; } = new(ImmutableHashSet<ContextPath>.Empty);

    /// <summary>Gets the ways.</summary>
    public IReadOnlyCollection<ContextPath> Paths => _paths;

    /// <summary>Returns a context as it is at its origin.</summary>
    public static ContextValue From(Origin origin) => new(ImmutableHashSet.Create(new ContextPath(origin, KeySet.Empty, KeySet.Empty)));

    /// <summary>Returns a context that can't be followed.</summary>
    public static ContextValue Untraced(IOperation operation) => From(new Origin(OriginKind.Untraced, null, operation.Syntax));

    /// <summary>Returns a value of some ways.</summary>
    public static ContextValue Of(IEnumerable<ContextPath> paths)
    {
        var all = paths.ToImmutableHashSet();
        return new(all.Count <= MostPaths ? all : all
            .GroupBy(path => path.Origin)
            .Select(group => group.Aggregate((one, other) => new ContextPath(
                one.Origin, one.Added.Intersect(other.Added), one.Removed.Union(other.Removed))))
            .ToImmutableHashSet());
    }

    /// <summary>Returns the value where two branches meet.</summary>
    public ContextValue Join(ContextValue? other) => other is null || other.Equals(this) ? this : Of(_paths.Union(other._paths));

    /// <summary>Returns the value of which each way is another one.</summary>
    public ContextValue Select(Func<ContextPath, ContextPath> selector) => _paths.IsEmpty ? this : Of(_paths.Select(selector));

    /// <inheritdoc/>
    public bool Equals(ContextValue? other) => other is not null && _paths.SetEquals(other._paths);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContextValue);

    /// <inheritdoc/>
    public override int GetHashCode() => _paths.Aggregate(0, (hash, path) => hash ^ path.GetHashCode());
}
