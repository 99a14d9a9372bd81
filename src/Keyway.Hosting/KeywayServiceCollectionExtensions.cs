using Keyway.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Hosting;

/// <summary>Adds Keyway to a host.</summary>
public static class KeywayServiceCollectionExtensions
{
    /// <summary>
    /// Serves a registry: registers its <see cref="ToolInvoker"/> and <see cref="ActionRunner"/>, and looks at the host's start whether its tools can be
    /// called.
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
}
