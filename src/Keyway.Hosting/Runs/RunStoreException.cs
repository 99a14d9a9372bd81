namespace Keyway.Hosting;

/// <summary>What is kept of a run can't be found, read or written.</summary>
public sealed class RunStoreException : KeywayException
{
    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What was expected, what came, what to do.</param>
    public RunStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    /// <param name="message">What was expected, what came, what to do.</param>
    /// <param name="innerException">The cause.</param>
    public RunStoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
