using System.Diagnostics;

namespace Keyway;

/// <summary>A key that a tool or action requires.</summary>
[DebuggerDisplay("{Key,nq}: {ValueType}")]
public abstract class ContextRequirement
{
    private protected ContextRequirement(string key) => Key = key;

    /// <summary>Gets the key's name.</summary>
    public string Key { get; }

    /// <summary>Gets the type that its value has to have; null where no declaration of the key is known.</summary>
    public abstract Type? ValueType { get; }

    /// <summary>Says where a context would take the key from. Nothing is made for the answer.</summary>
    /// <param name="context">The context to look into.</param>
    public abstract ContextSource SourceIn(RuntimeContext context);

    /// <summary>Says whether a context holds the key with its type. Nothing is made for the answer.</summary>
    /// <param name="context">The context to look into.</param>
    public abstract bool IsMet(RuntimeContext context);

    /// <summary>Reads the key, so that a factory runs; null where that went well.</summary>
    /// <exception cref="ContextFailedException">The factory threw or gave null.</exception>
    internal abstract ContextFault? Check(RuntimeContext context);

    /// <summary>Makes a requirement of a declared key.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="key">The key's name.</param>
    public static ContextRequirement Of<T>(string key)
        where T : notnull
        => new Typed<T>(key);

    /// <summary>Makes a requirement of a key whose type isn't known: any value will do.</summary>
    /// <param name="key">The key's name.</param>
    public static ContextRequirement Of(string key) => new Typed<object>(key);

    private sealed class Typed<T>(string key) : ContextRequirement(key)
        where T : notnull
    {
        public override Type? ValueType => typeof(T) == typeof(object) ? null : typeof(T);

        public override ContextSource SourceIn(RuntimeContext context) => context.SourceOf<T>(Key);

        public override bool IsMet(RuntimeContext context) => context.Contains<T>(Key);

        internal override ContextFault? Check(RuntimeContext context)
            => context.Read(Key, out T? _) is { } kind
                ? new ContextFault(Key, kind, ValueType, kind == ContextFaultKind.WrongType ? context.TypeOf(Key) : null)
                : null;
    }
}
