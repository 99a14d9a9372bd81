using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>Lists the types of an assembly that declare context keys, so that compilers needn't look through all of it.</summary>
/// <param name="types">The types.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedContextKeysAttribute(params Type[] types) : Attribute
{
    /// <summary>Gets the types.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
