using System.Diagnostics.CodeAnalysis;

namespace Keyway;

/// <summary>Makes a key's value when it is first needed.</summary>
/// <remarks>
/// One monitor is shared by all factories, and held only to look and to take turns, never while a factory runs: so two
/// factories that read each other's keys on two threads are found out instead of waiting for each other for ever.
/// </remarks>
internal abstract class ContextFactory(string key)
{
    private static readonly object s_turns = new();
    private static readonly Dictionary<Thread, ContextFactory> s_waiting = [];

    private volatile object? _value;
    private Thread? _maker;

    public abstract Type ValueType { get; }

    /// <summary>Gets the value, made by the first who asks.</summary>
    /// <exception cref="ContextFailedException">The factory threw or gave null; the next who asks tries again.</exception>
    public object Value => _value ?? GetOrMake();

    /// <summary>Says whether the value is a <typeparamref name="T"/>, or will be, without making it.</summary>
    public bool CanBe<T>() => _value is { } made ? made is T : ValueType.IsAssignableTo(typeof(T));

    /// <summary>Runs the author's code.</summary>
    protected abstract object? Make();

    private object GetOrMake()
    {
        if (!TryTakeTurn(out object? made))
        {
            return made;
        }

        try
        {
            made = Make() ?? throw new ContextFailedException(
                key, $"The factory of context key '{key}' gave null; expected a {ValueType}.", null);
        }
        catch (Exception exception) when (exception is not ContextFailedException)
        {
            throw new ContextFailedException(
                key, $"The factory of context key '{key}' failed: {exception.Message}", exception);
        }
        finally
        {
            EndTurn(made);
        }

        return made;
    }

    /// <summary>Waits until the value is there, or until it is this thread's turn to make it.</summary>
    private bool TryTakeTurn([NotNullWhen(false)] out object? made)
    {
        Thread thread = Thread.CurrentThread;
        lock (s_turns)
        {
            while ((made = _value) is null && _maker is not null)
            {
                ThrowIfItWaitsFor(thread);
                s_waiting[thread] = this;
                try
                {
                    Monitor.Wait(s_turns);
                }
                finally
                {
                    s_waiting.Remove(thread);
                }
            }

            if (made is not null)
            {
                return false;
            }

            _maker = thread;
            return true;
        }
    }

    private void EndTurn(object? made)
    {
        lock (s_turns)
        {
            _value = made;
            _maker = null;
            Monitor.PulseAll(s_turns);
        }
    }

    /// <summary>Follows who makes what and waits for what: on a way back to the asking thread nobody would ever go on.</summary>
    private void ThrowIfItWaitsFor(Thread thread)
    {
        for (ContextFactory? factory = this; factory is not null; factory = factory.AwaitedByItsMaker())
        {
            if (factory._maker == thread)
            {
                string circle = factory == this ? "reads that key itself" : "reads another key whose factory reads this one";
                throw new ContextFailedException(key, $"The factory of context key '{key}' {circle}.", null);
            }
        }
    }

    private ContextFactory? AwaitedByItsMaker() => _maker is not null ? s_waiting.GetValueOrDefault(_maker) : null;
}

/// <inheritdoc cref="ContextFactory"/>
internal sealed class ContextFactory<TValue>(string key, Func<TValue> factory) : ContextFactory(key)
    where TValue : notnull
{
    public override Type ValueType => typeof(TValue);

    protected override object? Make() => factory();
}
