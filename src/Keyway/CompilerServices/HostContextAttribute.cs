namespace Keyway.CompilerServices;

/// <summary>
/// Marks where a program hands a host what its calls have around them: a <see cref="RuntimeContext"/>, a delegate that makes or
/// extends one, a delegate that configures a <see cref="HostBuilderAttribute">builder</see>, or the services that keys may come from.
/// A property with it counts for all hosts of a program, a parameter for the host that is made or configured.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class HostContextAttribute : Attribute;
