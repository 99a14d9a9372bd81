namespace Keyway;

/// <summary>
/// Keeps every event in memory, for tests and for runs whose events are read afterwards. Thread-safe. It is never slow: an
/// event is in it when the call that reports it returns, and none is coalesced.
/// </summary>
public sealed class InMemoryRunEventSink : RunEventSink, IImmediateRunEventSink
{
    private readonly List<RunEvent> _events = [];

    /// <summary>A copy of the events so far, in the order they came.</summary>
    public IReadOnlyList<RunEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="runEvent"/> is null.</exception>
    public override void Write(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        lock (_events)
        {
            _events.Add(runEvent);
        }
    }
}
