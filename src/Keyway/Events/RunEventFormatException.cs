namespace Keyway;

/// <summary>A line that should be a run event isn't one.</summary>
public sealed class RunEventFormatException : KeywayException
{
    internal RunEventFormatException(long lineNumber, Exception cause)
        : base($"Line {lineNumber}: {cause.Message}", cause) => LineNumber = lineNumber;

    /// <summary>Gets the number of the line, from 1.</summary>
    public long LineNumber { get; }
}
