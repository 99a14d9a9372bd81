using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>States on a generated registry which format it has, so that an older generator doesn't include a newer one.</summary>
/// <param name="format">The format.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedRegistryAttribute(int format) : Attribute
{
    /// <summary>Gets the format.</summary>
    public int Format { get; } = format;
}
