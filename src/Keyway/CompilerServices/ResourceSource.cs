using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>The generated resources of a registry. URIs without variables are constant data, searched in place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResourceSource : RegistrySource
{
    /// <summary>Gets the URIs without variables in ASCII, sorted by their bytes, each followed by a line feed.</summary>
    public abstract ReadOnlySpan<byte> Uris { get; }

    /// <summary>Gets where each URI starts, and behind the last one where the URIs end.</summary>
    public abstract ReadOnlySpan<int> UriOffsets { get; }

    /// <summary>Gets the place in <see cref="RegistrySource.Names"/> of the resource of each URI.</summary>
    public abstract ReadOnlySpan<int> UriTools { get; }

    /// <summary>Gets the places in <see cref="RegistrySource.Names"/> of the resources whose URIs have variables.</summary>
    public abstract ReadOnlySpan<int> Templates { get; }
}
