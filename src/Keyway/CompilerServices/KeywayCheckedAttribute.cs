using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>
/// Says that Keyway's analyzers ran when the assembly was built, none of the context diagnostics turned off. So a parameter of it
/// that states no key needs none. The generator writes it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeywayCheckedAttribute : Attribute
{
    /// <summary>Gets or sets whether it was built under <c>KeywayContextProof=strict</c>, where every escape from the proof is a warning.</summary>
    public bool Proven { get; set; }
}
