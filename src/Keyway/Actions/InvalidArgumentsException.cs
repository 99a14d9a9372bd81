namespace Keyway;

/// <summary>The arguments of an action don't fit, and its code didn't run.</summary>
/// <param name="message">All faults, a line each.</param>
/// <param name="faults">The faults, at least one.</param>
public sealed class InvalidArgumentsException(string message, IReadOnlyList<ArgumentFault> faults) : KeywayException(message)
{
    /// <summary>Gets every fault.</summary>
    public IReadOnlyList<ArgumentFault> Faults { get; } = faults;
}
