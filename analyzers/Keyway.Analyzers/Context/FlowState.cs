using System.Collections.Immutable;

namespace Keyway.Analyzers.Context;

/// <summary>What holds at one point of a body.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    private readonly ImmutableDictionary<Variable, ContextValue> _values;
    private readonly ImmutableDictionary<Variable, Verdict> _verdicts;

    private FlowState(ImmutableDictionary<Variable, ContextValue> values, ImmutableDictionary<Variable, Verdict> verdicts, Facts facts)
    {
        _values = values;
        _verdicts = verdicts;
        Facts = facts;
    }

    /// <summary>Gets the state before anything was assigned.</summary>
    public static FlowState Start { get; } =
        new(ImmutableDictionary<Variable, ContextValue>.Empty, ImmutableDictionary<Variable, Verdict>.Empty, Facts.None);

    /// <summary>Gets what guards have found.</summary>
    public Facts Facts { get; }

    /// <summary>Returns the contexts in a variable; null where none was assigned.</summary>
    public ContextValue? ValueOf(Variable variable)
        => _values.TryGetValue(variable, out ContextValue? value) ? value.With(Facts.Of(variable)) : null;

    /// <summary>Returns what is known by a boolean variable; null where nothing is.</summary>
    public Verdict? VerdictOf(Variable variable) => _verdicts.TryGetValue(variable, out Verdict? verdict) ? verdict : null;

    /// <summary>Returns the state in which guards have found something.</summary>
    public FlowState With(Facts facts) => ReferenceEquals(facts, Facts) ? this : new(_values, _verdicts, facts);

    /// <summary>Returns the state after a context was assigned.</summary>
    public FlowState Assign(Variable variable, ContextValue value)
        => new(_values.SetItem(variable, value), Without(_verdicts, variable), Facts.Without(variable));

    /// <summary>Returns the state after a condition was assigned; null where nothing is known of it.</summary>
    public FlowState Assign(Variable variable, Verdict? verdict)
        => verdict is null ? (_verdicts.ContainsKey(variable) ? new(_values, _verdicts.Remove(variable), Facts) : this)
            : new(_values, _verdicts.SetItem(variable, verdict), Facts);

    /// <summary>Returns the state in which nothing is known of a variable.</summary>
    public FlowState Drop(Variable variable)
        => _verdicts.IsEmpty && !_values.ContainsKey(variable) && Facts.Of(variable).IsEmpty ? this
            : new(_values.Remove(variable), Without(_verdicts.Remove(variable), variable), Facts.Without(variable));

    /// <summary>Returns the state when an expression runs again: what came of it before is another context.</summary>
    public FlowState Forget(Origin origin)
    {
        ImmutableDictionary<Variable, ContextValue> values = _values;
        foreach (KeyValuePair<Variable, ContextValue> pair in _values)
        {
            ContextValue former = pair.Value.Forget(origin);
            values = ReferenceEquals(former, pair.Value) ? values : values.SetItem(pair.Key, former);
        }

        ImmutableDictionary<Variable, Verdict> verdicts = Without(_verdicts, origin);
        Facts facts = Facts.Without(origin);
        return ReferenceEquals(values, _values) && ReferenceEquals(verdicts, _verdicts) && ReferenceEquals(facts, Facts) ? this : new(values, verdicts, facts);
    }

    /// <summary>Returns the state where two branches meet.</summary>
    public FlowState Join(FlowState? other)
    {
        if (other is null
            || ReferenceEquals(this, other)
            || (ReferenceEquals(_values, other._values) && ReferenceEquals(_verdicts, other._verdicts) && Facts.Equals(other.Facts)))
        {
            return this;
        }

        // What a guard has found on one branch is true of what a variable holds there, also where the branches have met.
        ImmutableDictionary<Variable, ContextValue> values = Known(other.Facts);
        foreach (KeyValuePair<Variable, ContextValue> pair in other.Known(Facts))
        {
            values = values.SetItem(pair.Key, values.TryGetValue(pair.Key, out ContextValue? value) ? value.Join(pair.Value) : pair.Value);
        }

        ImmutableDictionary<Variable, Verdict> verdicts = _verdicts;
        foreach (KeyValuePair<Variable, Verdict> pair in _verdicts)
        {
            verdicts = other._verdicts.TryGetValue(pair.Key, out Verdict? verdict)
                ? verdicts.SetItem(pair.Key, pair.Value.Join(verdict))
                : verdicts.Remove(pair.Key);
        }

        return new(values, verdicts, Facts.Intersect(other.Facts));
    }

    /// <inheritdoc/>
    public bool Equals(FlowState? other)
        => other is not null
            && (ReferenceEquals(this, other) || (Facts.Equals(other.Facts) && Same(_values, other._values) && Same(_verdicts, other._verdicts)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FlowState);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_values.Count * 31) + _verdicts.Count);

    /// <summary>Returns what variables hold, with all that is known of it here and not elsewhere.</summary>
    private ImmutableDictionary<Variable, ContextValue> Known(Facts elsewhere)
    {
        if (Facts.Equals(elsewhere))
        {
            return _values;
        }

        ImmutableDictionary<Variable, ContextValue> values = _values;
        foreach (KeyValuePair<Variable, ContextValue> pair in _values)
        {
            ContextValue known = pair.Value.Select(path => Facts.Of(pair.Key).Except(elsewhere.Of(pair.Key))
                .Union(Facts.Of(path.Origin).Except(elsewhere.Of(path.Origin)).Except(path.Removed)).Keys.Aggregate(path, (current, key) => current.With(key)));
            values = known.Equals(pair.Value) ? values : values.SetItem(pair.Key, known);
        }

        return values;
    }

    private static ImmutableDictionary<Variable, Verdict> Without(ImmutableDictionary<Variable, Verdict> verdicts, Variable variable)
    {
        foreach (KeyValuePair<Variable, Verdict> pair in verdicts)
        {
            verdicts = verdicts.SetItem(pair.Key, pair.Value.Without(variable));
        }

        return verdicts;
    }

    private static ImmutableDictionary<Variable, Verdict> Without(ImmutableDictionary<Variable, Verdict> verdicts, Origin origin)
    {
        foreach (KeyValuePair<Variable, Verdict> pair in verdicts)
        {
            verdicts = verdicts.SetItem(pair.Key, pair.Value.Without(origin));
        }

        return verdicts;
    }

    private static bool Same<T>(ImmutableDictionary<Variable, T> one, ImmutableDictionary<Variable, T> other)
        where T : notnull
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one.Count != other.Count)
        {
            return false;
        }

        foreach (KeyValuePair<Variable, T> pair in one)
        {
            if (!other.TryGetValue(pair.Key, out T? value) || !value.Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }
}
