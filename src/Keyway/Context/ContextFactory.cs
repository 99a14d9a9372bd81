using System.Diagnostics.CodeAnalysis;

namespace Keyway;

/// <summary>Makes a key's value when it is first needed.</summary>
/// <remarks>
/// One monitor is shared by all factories, and held only to look and to take turns, never while a factory runs. What each
/// waits for is known then, so that factories which read each other's keys are found out, on one thread or several,
/// instead of waiting for each other for ever.
/// </remarks>
internal abstract class ContextFactory(string key)
{
    private static readonly object s_turns = new();

    // Follows the author's code across awaits and into tasks that it starts.
    private static readonly AsyncLocal<Making?> s_making = new();

    // What the making of this value waits for, or makes itself. Guarded by the monitor, as is the next.
    private readonly List<ContextFactory> _needed = [];
    private bool _isMaking;
    private volatile object? _value;

    /// <summary>Gets the type of the value, where there is one already; else the type that was said of it.</summary>
    public Type ValueType => _value?.GetType() ?? DeclaredType;

    /// <summary>Gets the value, made by the first who asks.</summary>
    /// <exception cref="ContextFailedException">The factory threw or gave null; the next who asks tries again.</exception>
    public object Value => _value ?? GetOrMake();

    protected abstract Type DeclaredType { get; }

    private string Key { get; } = key;

    /// <summary>Says whether the value is a <typeparamref name="T"/>, or may be one, without making it.</summary>
    public bool CanBe<T>()
        => _value is { } made ? made is T : DeclaredType.IsAssignableTo(typeof(T)) || typeof(T).IsAssignableTo(DeclaredType);

    /// <summary>Runs the author's code.</summary>
    protected abstract object? Make();

    private object GetOrMake()
    {
        Making? outer = s_making.Value;
        if (!TryTakeTurn(outer, out object? made))
        {
            return made;
        }

        var making = new Making(this, outer);
        s_making.Value = making;
        try
        {
            made = Make() ?? throw new ContextFailedException(
                Key, $"The factory of context key '{Key}' gave null; expected a {DeclaredType}.", null);
        }
        catch (Exception exception) when (exception is not ContextFailedException)
        {
            throw new ContextFailedException(
                Key, $"The factory of context key '{Key}' failed: {ExceptionText.Of(exception)}", exception);
        }
        finally
        {
            s_making.Value = outer;
            making.IsOver = true;
            EndTurn(outer, made);
        }

        return made;
    }

    /// <summary>Waits until the value is there, or until it is this flow's turn to make it.</summary>
    private bool TryTakeTurn(Making? outer, [NotNullWhen(false)] out object? made)
    {
        lock (s_turns)
        {
            if (_isMaking)
            {
                ThrowIfNeededBy(outer);
            }

            outer?.Factory._needed.Add(this);
            while ((made = _value) is null && _isMaking)
            {
                Monitor.Wait(s_turns);
            }

            if (made is null)
            {
                _isMaking = true;
                return true;
            }

            outer?.Factory._needed.Remove(this);
            return false;
        }
    }

    private void EndTurn(Making? outer, object? made)
    {
        lock (s_turns)
        {
            _value = made;
            _isMaking = false;
            outer?.Factory._needed.Remove(this);
            Monitor.PulseAll(s_turns);
        }
    }

    /// <summary>Throws where this value needs one that the asking flow is making: neither would ever be made.</summary>
    private void ThrowIfNeededBy(Making? asking)
    {
        for (Making? making = asking; making is not null; making = making.Outer)
        {
            List<string> way = [];
            if (!making.IsOver && Leads(making.Factory, way, []))
            {
                string circle = string.Join(" → ", way.Prepend(making.Factory.Key).Select(name => $"'{name}'"));
                throw new ContextFailedException(
                    Key,
                    making.Factory == this
                        ? $"The factory of context key '{Key}' reads that key itself."
                        : $"The factories of context keys {circle} read each other.",
                    null);
            }
        }
    }

    /// <summary>Finds the way from this value to one that it needs.</summary>
    private bool Leads(ContextFactory goal, List<string> way, HashSet<ContextFactory> seen)
    {
        if (!seen.Add(this))
        {
            return false;
        }

        way.Add(Key);
        if (this == goal || _needed.Exists(needed => needed.Leads(goal, way, seen)))
        {
            return true;
        }

        way.RemoveAt(way.Count - 1);
        return false;
    }

    /// <summary>A value that is being made, and within the making of which other one.</summary>
    private sealed class Making(ContextFactory factory, Making? outer)
    {
        public ContextFactory Factory { get; } = factory;

        public Making? Outer { get; } = outer;

        /// <summary>Gets or sets whether it has ended: what it started may still run.</summary>
        public bool IsOver { get; set; }
    }
}

/// <inheritdoc cref="ContextFactory"/>
internal sealed class ContextFactory<TValue>(string key, Func<TValue> factory) : ContextFactory(key)
    where TValue : notnull
{
    protected override Type DeclaredType => typeof(TValue);

    protected override object? Make() => factory();
}
