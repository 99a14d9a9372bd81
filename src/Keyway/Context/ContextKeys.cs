namespace Keyway;

/// <summary>
/// The keys that Keyway itself knows. Whatever runs an action sets every one that it has. Bare names belong to
/// applications, so an application's keys may not take these.
/// </summary>
public static class ContextKeys
{
    /// <summary>The logger of the run, for progress, metrics and messages.</summary>
    [ContextKey<RunLogger>]
    public const string Logger = "logger";

    /// <summary>The environment: settings by name, from the operating system, files and the caller.</summary>
    [ContextKey<PluginEnvironment>]
    public const string Environment = "env";

    /// <summary>The run's id.</summary>
    [ContextKey<string>]
    public const string JobId = "job_id";

    /// <summary>The pretrained model to start from.</summary>
    [ContextKey<Checkpoint>]
    public const string Checkpoint = "checkpoint";

    /// <summary>The checkpoints of the run, and the one that it goes on from.</summary>
    [ContextKey<IRunCheckpoints>]
    public const string Checkpoints = "checkpoints";
}
