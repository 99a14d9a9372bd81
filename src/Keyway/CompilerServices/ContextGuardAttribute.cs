using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Says that a method answers whether its context holds a key. Analyzers rely on it.</summary>
/// <param name="key">The key's name.</param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContextGuardAttribute(string key) : Attribute
{
    /// <summary>Gets the key's name.</summary>
    public string Key { get; } = key;
}
