namespace Keyway;

/// <summary>A sink that takes events one by one and doesn't wait for anything. Each event it takes never comes again.</summary>
public abstract class RunEventSink : IRunEventSink
{
    /// <inheritdoc/>
    int IRunEventSink.MaxBatchSize => 1;

    /// <summary>Takes an event; when it throws, the same event comes again later.</summary>
    /// <param name="runEvent">The event; it is immutable and may be kept.</param>
    public abstract void Write(RunEvent runEvent);

    /// <inheritdoc/>
    public virtual ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    ValueTask IRunEventSink.WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (RunEvent runEvent in events)
        {
            Write(runEvent);
        }

        return ValueTask.CompletedTask;
    }
}
