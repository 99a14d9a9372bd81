namespace Keyway;

/// <summary>
/// Keeps every event in memory, for tests and for runs whose events are read afterwards. Thread-safe.
/// </summary>
public sealed class InMemoryRunEventSink : IRunEventSink
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
    public void Write(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        lock (_events)
        {
            _events.Add(runEvent);
        }
    }
}
