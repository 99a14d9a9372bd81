using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Keyway;

/// <summary>
/// What a call has around it besides its arguments: typed values under string keys, and the event methods of its run.
/// It is immutable, so it can be shared between threads and calls: <see cref="With{T}(string, T)"/> gives a new one.
/// </summary>
/// <remarks>
/// A context owns and disposes nothing. Its values never come from JSON, so a model can't fill them. For a key that
/// is known when the program is written, use the accessors generated from its <see cref="ContextKeyAttribute{T}"/>; the
/// members here are for keys known only at run time.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class RuntimeContext
{
    private static readonly RuntimeContext Nothing = new([], null);

    private readonly ContextEntry[] _entries;
    private readonly ContextServices? _services;

    private RuntimeContext(ContextEntry[] entries, ContextServices? services)
    {
        _entries = entries;
        _services = services;
    }

    /// <summary>Gets the keys that were given, in no particular order. Keyed services aren't among them.</summary>
    public IReadOnlyList<string> Keys
        => [.. from entry in _entries where !entry.IsRemoved select entry.Key];

    internal IServiceProvider? Services => _services?.Provider;

    private string DebuggerDisplay => $"RuntimeContext {{ {string.Join(", ", Keys)} }}";

    /// <summary>Makes an empty context.</summary>
    /// <param name="services">
    /// Where keys that were not given are looked for: a keyed service whose key is the context key's name. Within a call
    /// the call's own scope takes its place.
    /// </param>
    public static RuntimeContext Create(IServiceProvider? services = null)
        => services is null ? Nothing : new([], new ContextServices(services));

    /// <summary>Makes a context of values whose keys and types are known only at run time.</summary>
    /// <param name="values">Values by key. A null is kept, and is then a fault of its own for whoever needs the key.</param>
    /// <param name="services">As in <see cref="Create(IServiceProvider?)"/>.</param>
    /// <exception cref="ArgumentException">A key is empty.</exception>
    public static RuntimeContext Create(
        IEnumerable<KeyValuePair<string, object?>> values, IServiceProvider? services = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        RuntimeContext context = Create(services);
        foreach ((string key, object? value) in values)
        {
            context = context.Set(key, value);
        }

        return context;
    }

    /// <summary>Returns a context that holds a value as well, in place of an earlier one of that key.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="key">The key's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null: use <see cref="Without"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public RuntimeContext With<T>(string key, T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        return Set(key, value);
    }

    /// <summary>
    /// Returns a context whose value is made when it is first needed: once, whichever thread asks, and for every context
    /// derived from this one.
    /// </summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="key">The key's name.</param>
    /// <param name="factory">
    /// Makes the value. When it throws or gives null, that is the fault of the call that asked, and the next call asks again.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public RuntimeContext WithFactory<T>(string key, Func<T> factory)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Set(key, new ContextFactory<T>(key, factory));
    }

    /// <summary>Returns a context that doesn't hold a key, not even as a keyed service.</summary>
    /// <param name="key">The key's name.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public RuntimeContext Without(string key) => Set(key, ContextEntry.Removed);

    /// <summary>Returns a context that holds what this one holds and, over it, what another one holds.</summary>
    /// <param name="other">The context on top; its services take the place of these, where it has some.</param>
    public RuntimeContext Overlay(RuntimeContext other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._entries.Length == 0)
        {
            return other._services is null ? this : new(_entries, other._services);
        }

        RuntimeContext result = new(_entries, other._services ?? _services);
        foreach (ContextEntry entry in other._entries)
        {
            result = result.Set(entry.Key, entry.Value);
        }

        return result;
    }

    /// <summary>
    /// Says whether a key was given a value or a factory, which isn't run. Whether a keyed service could serve the key
    /// depends on its type: the generated <c>Has…()</c> knows it.
    /// </summary>
    /// <param name="key">The key's name.</param>
    public bool Contains(string key) => Find(key) is { IsRemoved: false, Value: not null };

    /// <summary>Says whether a key has a value, a factory or a keyed service of a type. Nothing is made for the answer.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="key">The key's name.</param>
    public bool Contains<T>(string key)
        where T : notnull
        => Find(key) is { } entry ? entry.CanBe<T>() : _services?.IsService<T>(key) ?? false;

    /// <summary>Reads a key.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="key">The key's name.</param>
    /// <exception cref="MissingContextException">The key is absent, null or of another type.</exception>
    /// <exception cref="ContextFailedException">The key's factory threw or gave null.</exception>
    public T Get<T>(string key)
        where T : notnull
        => Read(key, out T? value) is { } state
            ? throw new MissingContextException([new ContextFault(key, state, typeof(T), TypeOf(key))])
            : value!;

    /// <summary>Reads a key, where it is there with that type.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="key">The key's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>False where the key is absent, null or of another type.</returns>
    /// <exception cref="ContextFailedException">The key's factory threw or gave null.</exception>
    public bool TryGet<T>(string key, [NotNullWhen(true)] out T? value)
        where T : notnull
        => Read(key, out value) is null;

    /// <summary>Reads a key; what is returned says why it can't be read, and is null where it can.</summary>
    internal ContextFaultKind? Read<T>(string key, out T? value)
        where T : notnull
    {
        value = default;
        if (Find(key) is not { } entry)
        {
            return _services is not null && _services.TryGet(key, out value) ? null : ContextFaultKind.Missing;
        }

        // Before its type is asked for: the mark of a key that was taken away is an object too.
        if (entry.IsRemoved)
        {
            return ContextFaultKind.Missing;
        }

        switch (entry.Value is ContextFactory factory ? factory.Value : entry.Value)
        {
            case T typed:
                value = typed;
                return null;
            case null:
                return ContextFaultKind.Null;
            default:
                return ContextFaultKind.WrongType;
        }
    }

    /// <summary>Names where a key's value comes from, without making it.</summary>
    internal ContextSource SourceOf<T>(string key)
        where T : notnull
        => Find(key) switch
        {
            null => _services?.IsService<T>(key) == true ? ContextSource.KeyedService : ContextSource.Nothing,
            { IsRemoved: true } or { Value: null } => ContextSource.Nothing,
            { Value: ContextFactory } => ContextSource.Factory,
            _ => ContextSource.Value,
        };

    /// <summary>Returns the same values over the services of a call's scope.</summary>
    internal RuntimeContext WithServices(IServiceProvider services) => new(_entries, new ContextServices(services));

    internal Type? TypeOf(string key)
        => Find(key) switch
        {
            null or { IsRemoved: true } => null,
            { Value: ContextFactory factory } => factory.ValueType,
            { Value: var value } => value?.GetType(),
        };

    private ContextEntry? Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        int index = IndexOf(key);
        return index < _entries.Length ? _entries[index] : null;
    }

    private RuntimeContext Set(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        int index = IndexOf(key);
        var entries = new ContextEntry[index == _entries.Length ? index + 1 : _entries.Length];
        Array.Copy(_entries, entries, _entries.Length);
        entries[index] = new ContextEntry(key, value);
        return new(entries, _services);
    }

    /// <summary>Returns where a key stands, or would stand where there is none.</summary>
    private int IndexOf(string key)
    {
        int index = 0;
        while (index < _entries.Length && _entries[index].Key != key)
        {
            index++;
        }

        return index;
    }
}
