using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Says that a method returns the context that it is given, which then holds a key as well. Analyzers rely on it.</summary>
/// <param name="key">The key's name.</param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContextProviderAttribute(string key) : Attribute
{
    /// <summary>Gets the key's name.</summary>
    public string Key { get; } = key;
}
