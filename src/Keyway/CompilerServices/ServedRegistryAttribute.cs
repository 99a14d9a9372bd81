namespace Keyway.CompilerServices;

/// <summary>
/// Marks the <see cref="PluginRegistry"/> that a host serves, on a parameter of what makes or configures the host. Analyzers compare
/// what its tools require with what a program hands over beside it (<see cref="HostContextAttribute"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServedRegistryAttribute : Attribute
{
    /// <summary>Gets or sets whether the host serves tools and actions alone; otherwise it may serve prompts and resources as well.</summary>
    public bool ToolsOnly { get; set; }
}
