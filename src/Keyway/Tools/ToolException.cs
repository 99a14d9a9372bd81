namespace Keyway;

/// <summary>
/// Thrown by authors: a tool or action fails with a message, a code and details of the author's choice. They reach the
/// caller as they are, where those of other exceptions can be hidden.
/// </summary>
public class ToolException : KeywayException
{
    /// <summary>Fails with a message.</summary>
    /// <param name="message">What went wrong and what to do, for people and models.</param>
    public ToolException(string message)
        : base(message)
    {
    }

    /// <summary>Fails with a message and what caused it.</summary>
    /// <param name="message">What went wrong and what to do, for people and models.</param>
    /// <param name="innerException">The cause; it never reaches a caller.</param>
    public ToolException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the kind of fault.</summary>
    public string Code { get; init; } = ToolErrorCodes.ToolFailed;

    /// <summary>Gets facts behind the message; empty where there are none.</summary>
    public Utf8Json Details { get; init; }
}
