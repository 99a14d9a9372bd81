using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyway.Hosting;

/// <summary>How an <see cref="ActionRunner"/> runs actions. Set all of it before the runner is made.</summary>
public sealed class ActionRunnerOptions
{
    /// <summary>Gets or sets where runs are kept. Default: in memory, the last 100 of them.</summary>
    public IRunStore Store { get; set; } = new MemoryRunStore();

    /// <summary>Gets where the events of every run go beside the store.</summary>
    public IList<IRunEventSink> Sinks { get; } = [];

    /// <summary>
    /// Gets or sets what runs find in their environment over the variables of the process and those of <c>plugin.yaml</c>
    /// (<see cref="PluginEnvironment.ForRun"/>). Default: nothing more.
    /// </summary>
    public PluginEnvironment Environment { get; set; } = PluginEnvironment.Empty;

    /// <summary>Gets or sets the name of the program, as records of runs have it.</summary>
    public string? Program { get; set; }

    /// <summary>Gets or sets the version of the program, as records of runs have it.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets where sinks that fail are reported.</summary>
    public ILogger DiagnosticLogger { get; set; } = NullLogger.Instance;

    /// <summary>Gets or sets how long the end of a run waits for its sinks at most. Default: 5 s.</summary>
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
