namespace Keyway.Agents;

/// <summary>A program can't be read or started. The message names every fault.</summary>
public sealed class ProgramException : KeywayException
{
    /// <summary>Says what is wrong in program files.</summary>
    /// <param name="faults">All that is wrong; at least one.</param>
    internal ProgramException(IReadOnlyList<ProgramFault> faults)
        : base(string.Join('\n', faults ?? throw new ArgumentNullException(nameof(faults)))) => Faults = faults;

    /// <summary>Says why a program can't be started.</summary>
    /// <param name="message">What was expected, what is there, and what to do.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    internal ProgramException(string message, Exception? innerException = null)
        : base(message, innerException) => Faults = [];

    /// <summary>Gets the faults with their places; empty where the files aren't to blame.</summary>
    public IReadOnlyList<ProgramFault> Faults { get; }
}
