using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyway;

/// <summary>What a <see cref="RunLogger"/> is made with.</summary>
public sealed class RunLoggerOptions
{
    /// <summary>The run's id, written into every event.</summary>
    public string? RunId { get; init; }

    /// <summary>Where the events go, to each sink at its own pace. Without any, only the state is kept.</summary>
    public IReadOnlyList<IRunEventSink> Sinks { get; init; } = [];

    /// <summary>
    /// The file that all events of the run are written to, as JSON Lines; a run store gives one. Sinks whose queue has no room
    /// catch up from it. Without one, a temporary file serves for that, which is made when it is needed and goes with the run.
    /// A run whose file can't be written has failed (<see cref="RunLogger.Fault"/>).
    /// </summary>
    public IRunEventFile? EventFile { get; init; }

    /// <summary>
    /// How many events wait for each sink in memory, at most. More wait in a file; progress and metrics don't count, of which
    /// only the newest of each category waits.
    /// </summary>
    public int QueueCapacity { get; init; } = 1024;

    /// <summary>The clock of events and progress.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where sinks that fail are reported.</summary>
    public ILogger DiagnosticLogger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// How long <see cref="RunLogger.Finish"/> and <see cref="RunLogger.FlushAsync"/> wait for the sinks at most; <see cref="Timeout.InfiniteTimeSpan"/> for
    /// as long as they take.
    /// </summary>
    public TimeSpan FlushTimeout { get; init; } = DefaultFlushTimeout;

    internal static TimeSpan DefaultFlushTimeout => TimeSpan.FromSeconds(5);
}
