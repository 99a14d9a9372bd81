namespace Keyway.Hosting.Tests.Events;

/// <summary>A sink that doesn't return until it is let go, whatever it is told, and keeps what it then takes.</summary>
internal sealed class StandingSink(bool holdsThread) : IRunEventSink
{
    private readonly TaskCompletionSource _go = new();
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<RunEvent> _events = [];

    public Task Entered => _entered.Task;

    /// <summary>Gets a task that ends when the sink has got the end of the run.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Gets what was taken; to be read while the sink stands, and when it has got the end.</summary>
    public IReadOnlyList<RunEvent> Events => _events;

    public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        _entered.TrySetResult();
        if (holdsThread)
        {
            _go.Task.Wait(CancellationToken.None);
        }

        await _go.Task;
        _events.AddRange(events);
        if (events[^1].Kind == RunEventKind.End)
        {
            _ended.SetResult();
        }
    }

    public void LetGo() => _go.SetResult();
}
