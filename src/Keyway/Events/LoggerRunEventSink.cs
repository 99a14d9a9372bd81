using Microsoft.Extensions.Logging;

namespace Keyway;

/// <summary>
/// Writes events to an <see cref="ILogger"/>: the text for people, and sequence, run, kind, category, data and progress
/// as structured state.
/// </summary>
/// <remarks>
/// Info and Success become Information, Danger becomes Error. Progress on its way becomes Debug, because it is the bulk
/// of the events and the least of the news.
/// </remarks>
public sealed class LoggerRunEventSink : RunEventSink
{
    private readonly ILogger _logger;

    /// <summary>Makes a sink over a logger.</summary>
    /// <param name="logger">Where the events go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="logger"/> is null.</exception>
    public LoggerRunEventSink(ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        _logger = logger;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="runEvent"/> is null.</exception>
    public override void Write(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        LogLevel level = LevelOf(runEvent);
        if (_logger.IsEnabled(level))
        {
            EventId id = new((int)runEvent.Kind + 1, runEvent.Name);
            RunEventLogState state = new(runEvent);
            _logger.Log(level, id, state, exception: null, static (state, _) => state.ToString());
        }
    }

    private static LogLevel LevelOf(RunEvent runEvent) => runEvent.Level switch
    {
        _ when runEvent.Progress is { Status: ProgressStatus.Running } => LogLevel.Debug,
        RunEventLevel.Debug => LogLevel.Debug,
        RunEventLevel.Warning => LogLevel.Warning,
        RunEventLevel.Danger => LogLevel.Error,
        _ => LogLevel.Information,
    };
}
