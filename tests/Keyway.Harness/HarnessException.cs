namespace Keyway.Harness;

/// <summary>
/// What the harness throws when something under test isn't as stated. The message says what, where and how to mend it.
/// </summary>
/// <remarks>An own type, so that the harness depends on no test framework.</remarks>
public class HarnessException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What isn't as stated.</param>
    public HarnessException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What isn't as stated.</param>
    /// <param name="innerException">The cause.</param>
    public HarnessException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
