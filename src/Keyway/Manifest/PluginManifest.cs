using System.Diagnostics;

namespace Keyway;

/// <summary>
/// What <c>plugin.yaml</c> says of a plugin as a whole, read when the project was compiled. What it says of single actions
/// stands in their descriptors.
/// </summary>
/// <remarks>What the file leaves out is null here.</remarks>
[DebuggerDisplay("{Name,nq} {Version,nq}")]
public sealed class PluginManifest
{
    /// <summary>Gets the name that people are shown.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the name that a platform knows the plugin by.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the version, as it is written.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the group that the plugin is listed in, such as <c>neural_net</c> or <c>export</c>; its actions are in it unless they say otherwise.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the kind of data that the plugin works on: <c>image</c>, <c>text</c>, <c>video</c>, <c>pcd</c> or <c>audio</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>Gets what the plugin is for.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the settings that the plugin is run with unless others are passed (<see cref="PluginEnvironment.ForRun"/>).</summary>
    public PluginEnvironment Environment { get; init; } = PluginEnvironment.Empty;
}
