using Keyway.CompilerServices;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Adds a registry to servers that the SDK of the protocol makes.</summary>
public static class McpServerBuilderExtensions
{
    /// <summary>
    /// Serves a registry by the servers of <c>AddMcpServer</c>, over whichever transport they have. Where the same registry was given to
    /// <c>AddKeyway</c>, its invoker answers, with its context, filters and limits. Tools that the builder has from elsewhere stay.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Only clients of the program's own streams (<c>WithStdioServerTransport</c>, <c>WithStreamServerTransport</c>) are on this machine: they
    /// may do <see cref="ToolAccess.Write"/> and read all runs. All others may <see cref="ToolAccess.Read"/>, and read their own session's runs;
    /// <see cref="McpOptions.Access"/> says otherwise. Over HTTP without sessions, which is what the SDK does where nothing else is said, each
    /// request is a session by itself.
    /// </para>
    /// <para>
    /// Filters of the builder (<c>AddCallToolFilter</c>, <c>AddListToolsFilter</c> and all others, of messages too) see the requests for what is
    /// in the registry as they see all others, and what they change holds. Requests that have one are answered by way of the SDK's objects,
    /// which costs time; those that have none aren't. The SDK's own filters for <c>[Authorize]</c>, which <c>WithHttpTransport</c> adds, let all
    /// that is in a registry pass. Filters of the invoker (<see cref="ToolInvokerOptions.Filters"/>) cost less, and hold wherever tools are called.
    /// </para>
    /// </remarks>
    /// <param name="builder">What <c>services.AddMcpServer()</c> returned.</param>
    /// <param name="registry">What is served.</param>
    /// <param name="context">Makes what the calls of a session have around them, once a session; nothing where it is null.</param>
    /// <param name="configure">Sets how it is served.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">A registry is served already.</exception>
    public static IMcpServerBuilder WithKeyway(
        this IMcpServerBuilder builder,
        [ServedRegistry] PluginRegistry registry,
        [HostContext] Func<McpServerSession, RuntimeContext>? context = null,
        [HostContext] Action<McpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(registry);
        if (builder.Services.Any(service => service.ServiceType == typeof(RegistryServer)))
        {
            throw new InvalidOperationException(
                "A registry is served already, by WithKeyway or AddMcp, and a server has one. Make one that includes both: "
                + "[PluginRegistry(Include = [typeof(…)])].");
        }

        builder.Services.AddSingleton(_ =>
        {
            var options = new McpOptions();
            configure?.Invoke(options);
            if (context is not null)
            {
                options.ConfigureContext((before, session) => before.Overlay(context(session)));
            }

            return options;
        });
        builder.Services.AddSingleton(services => CreateServer(registry, services));
        builder.Services.AddSingleton(services => new McpResources(services.GetRequiredService<RegistryServer>()));

        builder.Services.AddSingleton<IOptionsFactory<McpServerOptions>, ServerOptionsFactory>();
        return builder;
    }

    private static RegistryServer CreateServer(PluginRegistry registry, IServiceProvider services)
    {
        var options = services.GetRequiredService<McpOptions>();
        if (services.GetService<ToolInvoker>() is { } invoker && ReferenceEquals(invoker.Registry, registry))
        {
            return new RegistryServer(invoker, services.GetService<ActionRunner>(), options);
        }

        var own = new ToolInvokerOptions { Services = services };
        return new RegistryServer(new ToolInvoker(registry, RuntimeContext.Create(services), own), null, options);
    }
}
