using Keyway.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>The command <c>mcp</c>: serves the program's registry.</summary>
internal sealed class McpCommand(RegistryServer registry, IServiceProvider services, ILoggerFactory? loggers = null) : IKeywayCommand
{
    private const int Done = 0;

    public string Name => "mcp";

    public string Description => "Serves the tools to clients of the Model Context Protocol.";

    public async Task<int> RunAsync(KeywayCommandInvocation invocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        TextWriter output = Console.Out;

        // What tools print isn't part of the protocol, and would end it.
        Console.SetOut(Console.Error);
        try
        {
            await ServeAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Console.SetOut(output);
        }

        return Done;
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        var changes = new SessionChanges();
        McpServerSession session = registry.CreateSession(null, ToolAccess.Write, services, null, changes);
        var options = new McpServerOptions { ScopeRequests = false };
        registry.Configure(options, _ => session);
        await using var transport = new StdioServerTransport(registry.ServerInfo.Name, loggers);
        await using McpServer server = McpServer.Create(transport, options, loggers, services);
        changes.Attach(server);
        try
        {
            await server.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C ends the server, which is what it is for.
        }
    }
}
