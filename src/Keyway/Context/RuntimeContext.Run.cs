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
