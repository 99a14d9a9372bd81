using System.ComponentModel;

namespace Keyway.CompilerServices;

/// <summary>A registry that another one serves as well.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IncludedRegistry
{
    /// <summary>Gets the registry.</summary>
    public required PluginRegistry Registry { get; init; }

    /// <summary>Gets what is put before its names.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Gets its names that are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
