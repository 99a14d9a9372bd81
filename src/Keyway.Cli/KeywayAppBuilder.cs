using Keyway.CompilerServices;
using Keyway.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Cli;

/// <summary>Builds a <see cref="KeywayApp"/>, on the host builder of .NET: configuration, logging and services are its.</summary>
[HostBuilder]
public sealed class KeywayAppBuilder : IHostApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly string[] _args;
    private readonly List<Action<KeywayOptions>> _configure = [];

    internal KeywayAppBuilder(string[] args, PluginRegistry registry)
    {
        _args = args;

        // What is typed are commands, not configuration.
        _host = new HostApplicationBuilder(new HostApplicationBuilderSettings());
        _host.Logging.ClearProviders();
        _host.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        _host.Services.AddKeyway(registry, options =>
        {
            options.Runs.Store = new FileRunStore(Options.RunsDirectory);
            options.ValidateOnStart = StartValidation.None;
            _configure.ForEach(configure => configure(options));
        });
        Options.RunsDirectory = _host.Configuration["Keyway:RunsDirectory"] ?? Options.RunsDirectory;
    }

    /// <summary>Gets how the program reads and writes.</summary>
    public KeywayAppOptions Options { get; } = new();

    /// <inheritdoc/>
    public IServiceCollection Services => _host.Services;

    /// <inheritdoc cref="HostApplicationBuilder.Configuration"/>
    public ConfigurationManager Configuration => _host.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => _host.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => _host.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => _host.Metrics;

    IDictionary<object, object> IHostApplicationBuilder.Properties => ((IHostApplicationBuilder)_host).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => _host.Configuration;

    /// <summary>Adds to what every call and run has around it, such as <c>context => context.WithModel(() => …)</c>.</summary>
    /// <param name="configure">Gets the context so far and returns the one to go on with.</param>
    /// <returns>This builder.</returns>
    public KeywayAppBuilder ConfigureContext([HostContext] Func<RuntimeContext, RuntimeContext> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Configure(options => options.ConfigureContext(configure));
    }

    /// <summary>Adds to what every call and run has around it, from the program's services.</summary>
    /// <param name="configure">Gets the context so far and the services, and returns the context to go on with.</param>
    /// <returns>This builder.</returns>
    public KeywayAppBuilder ConfigureContext([HostContext] Func<RuntimeContext, IServiceProvider, RuntimeContext> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Configure(options => options.ConfigureContext(configure));
    }

    /// <summary>Sets how calls are answered and actions are run.</summary>
    /// <param name="configure">Sets it.</param>
    /// <returns>This builder.</returns>
    public KeywayAppBuilder Configure([HostContext] Action<KeywayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _configure.Add(configure);
        return this;
    }

    void IHostApplicationBuilder.ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure)
        => _host.ConfigureContainer(factory, configure);

    /// <summary>Builds the program.</summary>
    public KeywayApp Build() => new(_host.Build(), _args, Options);
}
