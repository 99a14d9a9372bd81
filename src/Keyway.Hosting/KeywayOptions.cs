using System.Reflection;
using Keyway.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyway.Hosting;

/// <summary>How a host serves a registry.</summary>
[HostBuilder]
public sealed class KeywayOptions
{
    private readonly List<Func<RuntimeContext, IServiceProvider, RuntimeContext>> _context = [];

    /// <summary>Gets how calls are answered. Its services are the host's unless others are set.</summary>
    public ToolInvokerOptions Invoker { get; } = new();

    /// <summary>Gets how actions are run.</summary>
    public ActionRunnerOptions Runs { get; } = new();

    /// <summary>Gets or sets what the host does at its start about tools that can't be called as things are.</summary>
    public StartValidation ValidateOnStart { get; set; }

    /// <summary>Adds to what every call has around it, such as <c>context => context.WithModel(() => …)</c>.</summary>
    /// <param name="configure">Gets the context so far and returns the one to go on with.</param>
    /// <returns>These options.</returns>
    public KeywayOptions ConfigureContext([HostContext] Func<RuntimeContext, RuntimeContext> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return ConfigureContext((context, _) => configure(context));
    }

    /// <summary>Adds to what every call has around it, from the host's services.</summary>
    /// <param name="configure">Gets the context so far and the host's services, and returns the context to go on with.</param>
    /// <returns>These options.</returns>
    public KeywayOptions ConfigureContext([HostContext] Func<RuntimeContext, IServiceProvider, RuntimeContext> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _context.Add(configure);
        return this;
    }

    /// <summary>Returns how actions are run, with what the host knows where nothing else is said.</summary>
    internal ActionRunnerOptions RunsOf(IServiceProvider services)
    {
        Runs.Program ??= services.GetService<IHostEnvironment>()?.ApplicationName;
        Runs.Version ??= Assembly.GetEntryAssembly()?.GetName().Version?.ToString(fieldCount: 3);
        if (Runs.DiagnosticLogger == NullLogger.Instance && services.GetService<ILoggerFactory>() is { } loggers)
        {
            Runs.DiagnosticLogger = loggers.CreateLogger<ActionRunner>();
        }

        foreach (IRunEventSink sink in services.GetServices<IRunEventSink>())
        {
            Runs.Sinks.Add(sink);
        }

        return Runs;
    }

    internal RuntimeContext BuildContext(PluginRegistry registry, IServiceProvider services)
        => _context.Aggregate(
            OwnContext(registry, services),
            (context, configure) => configure(context, services)
                ?? throw new InvalidOperationException("ConfigureContext expects a context back and got null. Return what With… gives."));

    private RuntimeContext OwnContext(PluginRegistry registry, IServiceProvider services)
    {
        RuntimeContext context = RuntimeContext.Create(services)
            .WithEnvironment(PluginEnvironment.ForRun(registry.Plugin, Runs.Environment))
            .WithAgentClient(services.GetRequiredService<IAgentClient>);

        // Asked for and not made: the client may itself need what this context is made for.
        return services.GetService<IServiceProviderIsService>()?.IsService(typeof(IBackendClient)) == true
            ? context.WithClient(services.GetRequiredService<IBackendClient>)
            : context;
    }
}
