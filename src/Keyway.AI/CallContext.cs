namespace Keyway.AI;

/// <summary>Reads the context that a function is invoked with.</summary>
internal static class CallContext
{
    /// <summary>
    /// Returns what is laid over the invoker's context: the <see cref="RuntimeContext"/> under its own type, if any, and over it
    /// the values under names. Whatever else stands there is somebody else's.
    /// </summary>
    /// <param name="given">Values by key.</param>
    public static RuntimeContext Of(IDictionary<object, object?> given)
    {
        RuntimeContext named = RuntimeContext.Create(
            from entry in given
            where entry.Key is string { Length: > 0 }
            select KeyValuePair.Create((string)entry.Key, entry.Value));
        return given.TryGetValue(typeof(RuntimeContext), out object? whole) && whole is RuntimeContext context
            ? context.Overlay(named)
            : named;
    }
}
