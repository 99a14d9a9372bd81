namespace Keyway;

/// <summary>Where the events of runs go: a console, a file, a back end.</summary>
/// <remarks>
/// Of one run, events come one at a time and in the order of their numbers; a sink that serves several runs must be
/// thread-safe. A sink may throw: it is reported on <see cref="RunLoggerOptions.DiagnosticLogger"/>, the other sinks
/// get the event, and the code that caused it never notices. What a sink logs while it writes isn't taken up into the
/// run.
/// </remarks>
public interface IRunEventSink
{
    /// <summary>Takes an event.</summary>
    /// <param name="runEvent">The event; it is immutable and may be kept.</param>
    void Write(RunEvent runEvent);

    /// <summary>Brings what was written so far to where it is safe; called when a run finishes.</summary>
    /// <param name="cancellationToken">Cancelled when the time for flushing is over.</param>
    ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
