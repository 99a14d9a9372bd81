namespace Keyway;

/// <summary>Somebody waits for a sink to have taken and flushed everything.</summary>
internal sealed class FlushRequest(CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the token that is cancelled when the time for it is over.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Gets whether the sink has taken everything.</summary>
    public Task<bool> Task => _done.Task;

    public void Complete(bool isDone) => _done.TrySetResult(isDone);
}
