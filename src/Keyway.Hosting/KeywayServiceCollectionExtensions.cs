using Keyway.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Hosting;

/// <summary>Adds Keyway to a host.</summary>
public static class KeywayServiceCollectionExtensions
{
    /// <summary>
    /// Serves a registry: registers its <see cref="ToolInvoker"/> and <see cref="ActionRunner"/>, and looks at the host's start
    /// whether its tools can be called. The events of every run go to all services of type <see cref="IRunEventSink"/>, and what
    /// any <see cref="ILogger"/> gets inside a run is one of them.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="registry">What is served; several registries are included in one (<see cref="PluginRegistryAttribute.Include"/>).</param>
    /// <param name="configure">Sets how calls are answered and what they have around them.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">A registry is served already.</exception>
    public static IServiceCollection AddKeyway(
        this IServiceCollection services, [ServedRegistry] PluginRegistry registry, [HostContext] Action<KeywayOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(registry);
        if (services.Any(service => service.ServiceType == typeof(ToolInvoker) && !service.IsKeyedService))
        {
            throw new InvalidOperationException(
                "AddKeyway was called before, and a host serves one registry. Make one that includes both: "
                + "[PluginRegistry(Include = [typeof(…)])].");
        }

        // Made by each provider for itself: two that are built from the same services share nothing.
        services.AddSingleton(_ =>
        {
            var options = new KeywayOptions();
            configure?.Invoke(options);
            return options;
        });
        services.AddSingleton(provider =>
        {
            KeywayOptions options = provider.GetRequiredService<KeywayOptions>();
            options.Invoker.Services ??= provider;
            return new ToolInvoker(registry, options.BuildContext(registry, provider), options.Invoker);
        });
        services.AddSingleton(provider => new ActionRunner(
            provider.GetRequiredService<ToolInvoker>(), provider.GetRequiredService<KeywayOptions>().RunsOf(provider)));
        services.AddSingleton<IAgentClient, InProcessAgentClient>();
        services.AddSingleton<ILoggerProvider, RunLoggerProvider>();
        services.AddSingleton<IHostedService, StartValidator>();
        return services;
    }

    /// <summary>
    /// Has every run report to a back end over HTTP, which calls also find in their context, under
    /// <see cref="HostingContextKeys.Client"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="backend">Where the back end is.</param>
    /// <param name="sink">How events are handed over.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">There is a back end already.</exception>
    public static IServiceCollection AddKeywayBackend(
        this IServiceCollection services, HttpBackendOptions backend, BackendRunEventSinkOptions? sink = null)
    {
        ArgumentNullException.ThrowIfNull(backend);
        return services.AddKeywayBackend(_ => new HttpBackendClient(backend), sink);
    }

    /// <summary>
    /// Has every run report to a back end, which calls also find in their context, under <see cref="HostingContextKeys.Client"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="backend">Makes its client, once.</param>
    /// <param name="sink">How events are handed over.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">There is a back end already.</exception>
    public static IServiceCollection AddKeywayBackend(
        this IServiceCollection services, Func<IServiceProvider, IBackendClient> backend, BackendRunEventSinkOptions? sink = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(backend);
        if (services.Any(service => service.ServiceType == typeof(IBackendClient) && !service.IsKeyedService))
        {
            throw new InvalidOperationException(
                "Expected one back end, got another one: a context has one client. To send events there as well, "
                + "register a service of type IRunEventSink: new BackendRunEventSink(…).");
        }

        services.AddSingleton(backend);
        services.AddSingleton<IRunEventSink>(provider => new BackendRunEventSink(provider.GetRequiredService<IBackendClient>(), sink));
        return services;
    }
}
