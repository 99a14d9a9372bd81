namespace Keyway;

/// <summary>
/// States that the <see cref="RuntimeContext"/> which is passed, returned or stored here holds these keys. Whoever
/// passes, returns or stores one owes them.
/// </summary>
/// <param name="keys">The keys' names, constants marked with <see cref="ContextKeyAttribute{T}"/>.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Field | AttributeTargets.Property
    | AttributeTargets.Class)]
public sealed class RequiresContextAttribute(params string[] keys) : Attribute
{
    /// <summary>Gets the keys' names.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}
