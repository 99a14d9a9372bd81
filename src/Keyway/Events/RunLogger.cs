using System.Collections.ObjectModel;
using Microsoft.Extensions.Logging;

namespace Keyway;

/// <summary>
/// Where a run reports: progress, metrics, messages and events of its own. Keeps the state of progress and metrics, and
/// hands numbered events to the sinks. Also an <see cref="ILogger"/>, whose entries become events of the run.
/// </summary>
/// <remarks>
/// All members are thread-safe, and none throws because a sink failed or waits for one, but for <see cref="Finish"/> and
/// <see cref="FlushAsync"/>. Arguments are checked before anything is recorded.
/// </remarks>
public sealed class RunLogger : ILogger
{
    /// <summary>Null in the logger that records nothing.</summary>
    private readonly RunRecorder? _recorder;

    /// <summary>Makes a logger for one run.</summary>
    /// <param name="options">The run's id, the sinks, the clock.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">A sink is null, or another option is.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The flush timeout is negative and not infinite.</exception>
    public RunLogger(RunLoggerOptions options)
    {
        RunLoggerArguments.CheckOptions(options);
        _recorder = new RunRecorder(options);
    }

    private RunLogger(CallListener listener, RunRecorder recorder)
    {
        Listener = listener;
        _recorder = recorder;
    }

    private RunLogger()
    {
    }

    /// <summary>A logger that checks its arguments and records nothing; finishing it does nothing either.</summary>
    public static RunLogger None { get; } = new();

    /// <summary>
    /// The progress of the whole run in percent, two decimals: the categories by weight (see
    /// <see cref="SetProgressWeights"/>). It never falls, and is exactly 100 only once all that counts is done.
    /// </summary>
    public double OverallProgress => _recorder?.OverallPercent ?? 0;

    /// <summary>
    /// Why the run has failed although its action may not have: the file of its events, or a sink that it can't do without
    /// (<see cref="IRunEventSink.IsRequired"/>), can't be written. Null while all is well. Whoever runs an action looks here once
    /// the run is finished.
    /// </summary>
    public Exception? Fault => _recorder?.Fault;

    /// <summary>Cancelled when <see cref="Fault"/> is set, for whoever runs an action to end it early.</summary>
    public CancellationToken FaultToken => _recorder?.FaultToken ?? CancellationToken.None;

    /// <summary>Gets who listens to the call that this logger is of; null in the logger of a whole run.</summary>
    internal CallListener? Listener { get; }

    /// <summary>Records an event of the author's own.</summary>
    /// <param name="eventName">The name of the event.</param>
    /// <param name="data">What belongs to it; copied, dictionaries and lists inside it too.</param>
    /// <param name="file">The path of a file that the event is about.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="eventName"/> is null or empty, or <paramref name="data"/> is nested without end.
    /// </exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void Log(string eventName, IReadOnlyDictionary<string, object?>? data = null, string? file = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        ReadOnlyDictionary<string, object?> copy = EventData.Copy(data, nameof(data));
        _recorder?.Record(Listener, RunEventKind.Log, eventName, RunEventLevel.Info, copy, file);
    }

    /// <summary>Reports how far a category of work has come. Going backwards is allowed.</summary>
    /// <param name="current">How much is done, 0 to <paramref name="total"/>; 0 restarts the category's clock.</param>
    /// <param name="total">How much there is to do, more than 0, in the same unit.</param>
    /// <param name="category">The category; null and empty are the default one.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="total"/> isn't positive, or <paramref name="current"/> isn't within 0 and
    /// <paramref name="total"/>; the exception carries the value.
    /// </exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void SetProgress(long current, long total, string? category = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(current);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(current, total);
        _recorder?.ReportProgress(Listener, category ?? "", current, total);
    }

    /// <summary>
    /// Reports that a category has failed: percent 0, no time remaining, the time elapsed only if it had started.
    /// </summary>
    /// <param name="category">The category; null and empty are the default one.</param>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void SetProgressFailed(string? category = null) => _recorder?.FailProgress(Listener, category ?? "");

    /// <summary>
    /// Says what each category is worth to <see cref="OverallProgress"/>, in place of what was said before. Weights
    /// count in proportion to their sum. Categories without one share equally what the weights leave of 1: with
    /// <c>("train", 0.8)</c> the others make 0.2 together, and from a sum of 1 on they don't count.
    /// </summary>
    /// <param name="weights">Categories and weights; a weight of 0 takes a category out of the count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A weight or the sum of all is negative or not finite; the exception carries the value.
    /// </exception>
    /// <exception cref="ArgumentException">A category occurs twice, or all weights are 0.</exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void SetProgressWeights(params (string Category, double Weight)[] weights)
    {
        Dictionary<string, double> checkedWeights = RunLoggerArguments.CheckWeights(weights);
        _recorder?.SetWeights(checkedWeights);
    }

    /// <summary>Merges metrics into those of a category; the event carries the merged set.</summary>
    /// <param name="category">The category.</param>
    /// <param name="metrics">Names and values; of a name that occurs twice, the later wins.</param>
    /// <exception cref="ArgumentNullException"><paramref name="metrics"/> is null.</exception>
    /// <exception cref="ArgumentException">The category or a name is null or empty.</exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void SetMetrics(string category, params (string Name, double Value)[] metrics)
    {
        ArgumentException.ThrowIfNullOrEmpty(category);
        ReadOnlyDictionary<string, object?> copy = RunLoggerArguments.CheckMetrics(metrics);
        _recorder?.MergeMetrics(Listener, category, copy);
    }

    /// <summary>Merges metrics into those of a category; the event carries the merged set.</summary>
    /// <param name="category">The category.</param>
    /// <param name="metrics">Names and values; neither kept nor changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="metrics"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The category or a name is null or empty, or a value is nested without end.
    /// </exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void SetMetrics(string category, IReadOnlyDictionary<string, object?> metrics)
    {
        ArgumentException.ThrowIfNullOrEmpty(category);
        ReadOnlyDictionary<string, object?> copy = RunLoggerArguments.CheckMetrics(metrics);
        _recorder?.MergeMetrics(Listener, category, copy);
    }

    /// <summary>Tells the people who follow the run something.</summary>
    /// <param name="message">The text.</param>
    /// <param name="level">Its tone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> isn't a defined value.</exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void LogMessage(string message, MessageLevel level = MessageLevel.Info)
    {
        ArgumentNullException.ThrowIfNull(message);
        (RunEventLevel eventLevel, string context) = RunLoggerArguments.CheckLevel(level);
        ReadOnlyDictionary<string, object?> data = EventData.Of(("context", context), ("content", message));
        _recorder?.Record(Listener, RunEventKind.Message, "message", eventLevel, data);
    }

    /// <summary>Tells developers something; by default end users don't see it.</summary>
    /// <param name="message">The text.</param>
    /// <param name="data">What belongs to it; copied, dictionaries and lists inside it too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="data"/> is nested without end.</exception>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void LogDevEvent(string message, IReadOnlyDictionary<string, object?>? data = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        ReadOnlyDictionary<string, object?>? copy = data is null ? null : EventData.Copy(data, nameof(data));
        ReadOnlyDictionary<string, object?> all = EventData.Of(("message", message), ("data", copy));
        _recorder?.Record(Listener, RunEventKind.DevEvent, "dev_event", RunEventLevel.Debug, all);
    }

    /// <summary>Announces the end as a message. It may be repeated, and doesn't close the logger.</summary>
    /// <exception cref="InvalidOperationException">The run is finished.</exception>
    public void EndLog() => LogMessage("The run has ended.");

    /// <summary>
    /// Closes the logger: writes the end event, the run's last, and flushes the sinks within
    /// <see cref="RunLoggerOptions.FlushTimeout"/>. Afterwards writing throws, what comes in as <see cref="ILogger"/>
    /// is dropped, and the state can still be read. Again, it does nothing. It doesn't throw: see <see cref="Fault"/>.
    /// </summary>
    public void Finish()
    {
        // A sink's continuations must not queue up behind this thread, which waits for them.
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            FinishAsync().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    /// <summary>As <see cref="Finish"/>, without holding a thread while the sinks flush.</summary>
    public Task FinishAsync() => _recorder?.FinishAsync(Listener) ?? Task.CompletedTask;

    /// <summary>
    /// Waits until every sink has taken and flushed what was reported, for <see cref="RunLoggerOptions.FlushTimeout"/> at most.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether all sinks have.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<bool> FlushAsync(CancellationToken cancellationToken = default)
        => _recorder?.FlushAsync(cancellationToken) ?? Task.FromResult(true);

    /// <summary>What a category last reported; null when it hasn't.</summary>
    /// <param name="category">The category; null and empty are the default one.</param>
    public ProgressSnapshot? GetProgress(string? category = null) => _recorder?.FindProgress(category ?? "");

    /// <summary>What every category last reported: a copy.</summary>
    public IReadOnlyDictionary<string, ProgressSnapshot> GetAllProgress() =>
        _recorder?.GetAllProgress() ?? ReadOnlyDictionary<string, ProgressSnapshot>.Empty;

    /// <summary>The metrics of a category, merged: a copy, empty when there are none.</summary>
    /// <param name="category">The category.</param>
    /// <exception cref="ArgumentException"><paramref name="category"/> is null or empty.</exception>
    public IReadOnlyDictionary<string, object?> GetMetrics(string category)
    {
        ArgumentException.ThrowIfNullOrEmpty(category);
        return _recorder?.GetMetrics(category) ?? ReadOnlyDictionary<string, object?>.Empty;
    }

    /// <summary>The metrics of every category: a copy.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> GetAllMetrics() =>
        _recorder?.GetAllMetrics() ?? ReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>>.Empty;

    /// <summary>Makes the logger of a call that somebody listens to: that of its run, or one of its own, heard by the caller.</summary>
    internal static RunLogger HeardBy(CallListener listener, RunLogger? outer, TimeProvider timeProvider)
        => new(listener, outer?._recorder ?? new RunRecorder(new RunLoggerOptions { TimeProvider = timeProvider }));

    /// <summary>Records an item of a stream that a call returns.</summary>
    /// <param name="item">The item.</param>
    internal void ReportItem(Utf8Json item)
        => _recorder?.Record(Listener, RunEventKind.Item, "item", RunEventLevel.Info, EventData.Of(("item", item)));

    /// <inheritdoc/>
    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    /// <inheritdoc/>
    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && _recorder?.TakesLogEntries(Listener) == true;

    /// <inheritdoc/>
    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (logLevel != LogLevel.None && _recorder is { } recorder && recorder.TakesLogEntries(Listener))
        {
            string name = string.IsNullOrEmpty(eventId.Name) ? "log" : eventId.Name;
            ReadOnlyDictionary<string, object?> data =
                LogEntryData.Create(formatter(state, exception), state, exception);
            recorder.RecordLogEntry(Listener, name, LogEntryData.LevelOf(logLevel), data);
        }
    }
}
