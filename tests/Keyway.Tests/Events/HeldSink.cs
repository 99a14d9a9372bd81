using System.Collections.Immutable;

namespace Keyway.Tests.Events;

/// <summary>A sink that doesn't return until it is let go, and keeps what it then takes.</summary>
internal sealed class HeldSink(int maxBatchSize = 16) : IRunEventSink
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _go = new();
    private ImmutableList<RunEvent> _events = [];

    public int MaxBatchSize => maxBatchSize;

    /// <summary>Gets what has been taken so far.</summary>
    public IReadOnlyList<RunEvent> Events => Volatile.Read(ref _events);

    public Task Entered => _entered.Task;

    public ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        _entered.TrySetResult();
        _go.Task.Wait(CancellationToken.None);
        Volatile.Write(ref _events, _events.AddRange(events));
        return default;
    }

    public void LetGo() => _go.TrySetResult();
}
