namespace Keyway;

/// <summary>
/// Where the events of runs go: a console, a file, a back end. A sink that takes events one by one and without waiting
/// derives from <see cref="RunEventSink"/> instead.
/// </summary>
/// <remarks>
/// <para>
/// Each sink has its own queue, and nobody who reports waits for it. Of one run, calls come one at a time and events in the
/// order of their numbers; a sink that serves several runs must be thread-safe. Progress and metrics that come faster than
/// they are taken are coalesced: the newest of each category is handed over and says what it stands for
/// (<see cref="RunEvent.StandsFor"/>). All other events come one and all.
/// </para>
/// <para>
/// A sink may throw: that is reported on <see cref="RunLoggerOptions.DiagnosticLogger"/>, the other sinks get the event, and
/// the code that caused it never notices. What a sink logs while it writes isn't taken up into the run.
/// </para>
/// </remarks>
public interface IRunEventSink
{
    /// <summary>Gets how many events are handed over at once, at most.</summary>
    int MaxBatchSize => 256;

    /// <summary>
    /// Gets how long events wait for others to be handed over with, at most; zero for as soon as the sink is free. The end of
    /// a run doesn't wait.
    /// </summary>
    TimeSpan MaxBatchDelay => TimeSpan.Zero;

    /// <summary>
    /// Gets whether a run has failed whose events this sink can't take (<see cref="RunLogger.Fault"/>). Such a sink isn't asked
    /// again once it has thrown.
    /// </summary>
    bool IsRequired => false;

    /// <summary>
    /// Takes events. When it returns, they are taken and never come again. When it throws, none of them is: the same ones are
    /// handed over again with the next event, or when the run flushes.
    /// </summary>
    /// <param name="events">One or more events of one run; they are immutable and may be kept.</param>
    /// <param name="cancellationToken">Cancelled when the run has ended and the time for flushing is over.</param>
    ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken);

    /// <summary>Brings what was taken so far to where it is safe; called when a run flushes, and at its end.</summary>
    /// <param name="cancellationToken">Cancelled when the time for flushing is over.</param>
    ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
