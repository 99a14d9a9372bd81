namespace Keyway.Agents;

/// <summary>Something can't be done with a file descriptor.</summary>
public sealed class FileDescriptorException : KeywayException
{
    /// <summary>Says what can't be done.</summary>
    /// <param name="fault">The kind of fault.</param>
    /// <param name="id">The descriptor's id as it was given; null where the text never got one.</param>
    /// <param name="message">What was expected, what came, what to do.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    internal FileDescriptorException(FileDescriptorFault fault, string? id, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Fault = fault;
        Id = id;
    }

    /// <summary>Gets the kind of fault.</summary>
    public FileDescriptorFault Fault { get; }

    /// <summary>Gets the descriptor's id as it was given; null where the text never got one.</summary>
    public string? Id { get; }
}
