using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Makes the options of servers of the SDK's builder: what the program says, and behind all of that the registry, so that it sees what else is served.</summary>
internal sealed class ServerOptionsFactory(
    IEnumerable<IConfigureOptions<McpServerOptions>> setups,
    IEnumerable<IPostConfigureOptions<McpServerOptions>> postSetups,
    IEnumerable<IValidateOptions<McpServerOptions>> validations,
    RegistryServer registry,
    IServiceProvider services) : IOptionsFactory<McpServerOptions>
{
    private readonly OptionsFactory<McpServerOptions> _others = new(setups, postSetups, validations);

    public McpServerOptions Create(string name)
    {
        McpServerOptions options = _others.Create(name);
        if (name == Options.DefaultName)
        {
            var sessions = new SharedSessions(registry, services);

            // HTTP registers no transport, and makes options anew for each session. A transport isn't made for the answer: it may want these options.
            bool isFinal = services.GetService<IServiceProviderIsService>()?.IsService(typeof(ITransport)) == true;
            ServerConfiguration.Apply(registry, options, sessions.Of, sessions.Watch, isFinal);
        }

        return options;
    }
}
