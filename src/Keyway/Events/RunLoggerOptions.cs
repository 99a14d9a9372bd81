using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyway;

/// <summary>What a <see cref="RunLogger"/> is made with.</summary>
public sealed class RunLoggerOptions
{
    /// <summary>The run's id, written into every event.</summary>
    public string? RunId { get; init; }

    /// <summary>Where the events go, each sink in turn. Without any, only the state is kept.</summary>
    public IReadOnlyList<IRunEventSink> Sinks { get; init; } = [];

    /// <summary>The clock of events and progress.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where sinks that fail are reported.</summary>
    public ILogger DiagnosticLogger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// How long <see cref="RunLogger.Finish"/> waits for the sinks at most; <see cref="Timeout.InfiniteTimeSpan"/> for
    /// as long as they take.
    /// </summary>
    public TimeSpan FlushTimeout { get; init; } = DefaultFlushTimeout;

    internal static TimeSpan DefaultFlushTimeout => TimeSpan.FromSeconds(5);
}
