namespace Keyway.Harness;

/// <summary>A guard found a fault.</summary>
/// <param name="guard">The guard.</param>
/// <param name="message">What it found.</param>
/// <param name="innerException">The cause, where there is one.</param>
public sealed class GuardException(IGuard guard, string message, Exception? innerException = null)
    : HarnessException($"{guard?.GetType().Name}: {message}", innerException)
{
    /// <summary>The guard that found it.</summary>
    public IGuard Guard { get; } = guard ?? throw new ArgumentNullException(nameof(guard));
}
