using Keyway.CompilerServices;
using Keyway.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Agents;

/// <summary>Adds agent processes to a program.</summary>
public static class AgentsHostExtensions
{
    /// <summary>
    /// Adds the command <c>agent</c>, and <see cref="LlmProcessOptions"/> as a service: with the program's registry, context,
    /// services, filters and limits, and with the <see cref="IChatClient"/> among these, where <paramref name="configure"/> gives none.
    /// </summary>
    /// <param name="builder">The program.</param>
    /// <param name="configure">Sets what processes are started with.</param>
    /// <returns>The program.</returns>
    public static IHostApplicationBuilder AddAgents(
        this IHostApplicationBuilder builder, [HostContext] Action<LlmProcessOptions, IServiceProvider>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(services => CreateOptions(services, configure));
        builder.Services.AddSingleton<IKeywayCommand, AgentCommand>();
        return builder;
    }

    private static LlmProcessOptions CreateOptions(IServiceProvider services, Action<LlmProcessOptions, IServiceProvider>? configure)
    {
        var options = new LlmProcessOptions { Services = services };
        if (services.GetService<ILoggerFactory>() is { } loggers)
        {
            options.LoggerFactory = loggers;
        }

        if (services.GetService<ToolInvoker>() is { } invoker)
        {
            options.Registry = invoker.Registry;
            options.HostContext = invoker.Context;
            options.HostOptions = invoker.Options;
            foreach (ToolFilter filter in invoker.Options.Filters)
            {
                options.Filters.Add(filter);
            }
        }

        configure?.Invoke(options, services);
        return options.ChatClients.Count == 0 && services.GetService<IChatClient>() is { } client ? options.UseChatClient("default", client) : options;
    }
}
