namespace Keyway;

/// <content>The run that a call belongs to.</content>
public sealed partial class RuntimeContext
{
    /// <summary>Gets the logger of the run; one that records nothing where none was given.</summary>
    public RunLogger Logger => TryGet(ContextKeys.Logger, out RunLogger? logger) ? logger : RunLogger.None;

    /// <summary>Gets the environment; an empty one where none was given.</summary>
    public PluginEnvironment Environment
        => TryGet(ContextKeys.Environment, out PluginEnvironment? environment) ? environment : PluginEnvironment.Empty;

    /// <summary>Gets the run's id, where there is one.</summary>
    public string? JobId => TryGet(ContextKeys.JobId, out string? id) ? id : null;

    /// <summary>Gets the pretrained model to start from, where there is one.</summary>
    public Checkpoint? Checkpoint => TryGet(ContextKeys.Checkpoint, out Checkpoint? checkpoint) ? checkpoint : null;

    /// <summary>Gets the checkpoint of an earlier run that this one goes on from; null where it begins anew.</summary>
    public RunCheckpoint? ResumedFrom
        => TryGet(ContextKeys.Checkpoints, out IRunCheckpoints? checkpoints) ? checkpoints.ResumedFrom : null;

    /// <summary>
    /// Keeps a file of the run for a later one to go on from: a kill at any moment leaves the file or none. One of the same
    /// name goes. Where nobody keeps checkpoints, it does nothing.
    /// </summary>
    /// <param name="name">The file's name: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, at most 100 of them.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The checkpoint; null where nobody keeps it.</returns>
    /// <exception cref="ArgumentException">The name can't be one.</exception>
    /// <exception cref="KeywayException">It can't be written.</exception>
    public async ValueTask<RunCheckpoint?> SaveCheckpointAsync(
        string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(write);
        return TryGet(ContextKeys.Checkpoints, out IRunCheckpoints? checkpoints)
            ? await checkpoints.SaveAsync(name, write, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <inheritdoc cref="RunLogger.Log"/>
    public void Log(string eventName, IReadOnlyDictionary<string, object?>? data = null, string? file = null)
        => Logger.Log(eventName, data, file);

    /// <inheritdoc cref="RunLogger.SetProgress"/>
    public void SetProgress(long current, long total, string? category = null)
        => Logger.SetProgress(current, total, category);

    /// <inheritdoc cref="RunLogger.SetProgressFailed"/>
    public void SetProgressFailed(string? category = null) => Logger.SetProgressFailed(category);

    /// <inheritdoc cref="RunLogger.SetProgressWeights"/>
    public void SetProgressWeights(params (string Category, double Weight)[] weights)
        => Logger.SetProgressWeights(weights);

    /// <inheritdoc cref="RunLogger.SetMetrics(string, ValueTuple{string, double}[])"/>
    public void SetMetrics(string category, params (string Name, double Value)[] metrics)
        => Logger.SetMetrics(category, metrics);

    /// <inheritdoc cref="RunLogger.SetMetrics(string, IReadOnlyDictionary{string, object})"/>
    public void SetMetrics(string category, IReadOnlyDictionary<string, object?> metrics)
        => Logger.SetMetrics(category, metrics);

    /// <inheritdoc cref="RunLogger.LogMessage"/>
    public void LogMessage(string message, MessageLevel level = MessageLevel.Info) => Logger.LogMessage(message, level);

    /// <inheritdoc cref="RunLogger.LogDevEvent"/>
    public void LogDevEvent(string message, IReadOnlyDictionary<string, object?>? data = null)
        => Logger.LogDevEvent(message, data);

    /// <inheritdoc cref="RunLogger.EndLog"/>
    public void EndLog() => Logger.EndLog();

    internal void ReportItem(Utf8Json item) => Logger.ReportItem(item);
}
