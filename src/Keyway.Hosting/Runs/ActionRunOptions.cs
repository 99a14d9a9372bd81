using Keyway.CompilerServices;

namespace Keyway.Hosting;

/// <summary>What one run has of its own.</summary>
public sealed class ActionRunOptions
{
    /// <summary>Gets the run's id; one is made where it is null.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Gets the id of the run to go on from: the new one gets its latest checkpoint, and its arguments where none are given.
    /// </summary>
    public string? ResumeFrom { get; init; }

    /// <summary>Gets what is laid over the context of the invoker.</summary>
    [HostContext]
    public RuntimeContext? Context { get; init; }

    /// <summary>Gets what is laid over the environment of the runner.</summary>
    public PluginEnvironment Environment { get; init; } = PluginEnvironment.Empty;

    /// <summary>Gets the pretrained model to start from; the context's where it is null.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Gets where the run's events go beside the store and the runner's sinks.</summary>
    public IReadOnlyList<IRunEventSink> Sinks { get; init; } = [];

    /// <summary>Gets the services of the run; those of the invoker where it is null.</summary>
    [HostContext]
    public IServiceProvider? Services { get; init; }

    /// <summary>Gets how long the action may take; the invoker's limit where it is null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets what the caller may do; it can only lower what the invoker allows.</summary>
    public ToolAccess? Access { get; init; }
}
