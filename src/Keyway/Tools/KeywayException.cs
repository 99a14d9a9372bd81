namespace Keyway;

/// <summary>What every exception of Keyway derives from.</summary>
public class KeywayException : Exception
{
    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What was expected, what came, what to do.</param>
    public KeywayException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    /// <param name="message">What was expected, what came, what to do.</param>
    /// <param name="innerException">The cause.</param>
    public KeywayException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
