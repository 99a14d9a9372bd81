namespace Keyway.Agents.Tests.Commands;

/// <summary>A terminal at which nobody types.</summary>
internal sealed class SilentReader : TextReader
{
    private readonly TaskCompletionSource _isAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _isClosed = new();

    /// <summary>Gets what ends when somebody waits for a line.</summary>
    public Task IsAsked => _isAsked.Task;

    public override string? ReadLine()
    {
        _isAsked.TrySetResult();
        _isClosed.Wait();
        return null;
    }

    // The event isn't disposed: whoever waits has still to look at it.
    protected override void Dispose(bool disposing)
    {
        _isClosed.Set();
        base.Dispose(disposing);
    }
}
