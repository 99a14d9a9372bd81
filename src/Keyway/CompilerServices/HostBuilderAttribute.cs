namespace Keyway.CompilerServices;

/// <summary>
/// Marks a type that a host is configured through before it is made: what goes to the members of such an object
/// (<see cref="HostContextAttribute"/>) goes to the host that the object stands for.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class HostBuilderAttribute : Attribute;
