namespace Keyway.CompilerServices;

/// <summary>
/// Marks the <see cref="PluginRegistry"/> that a host serves, on a parameter of what makes or configures the host. Analyzers compare
/// what its tools require with what a program hands over beside it (<see cref="HostContextAttribute"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServedRegistryAttribute : Attribute;
