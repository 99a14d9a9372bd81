using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Serves the one client at the other end of two streams.</summary>
internal static class StdioHost
{
    /// <summary>Serves until the client closes its end, and what it asked before is answered.</summary>
    public static async Task RunAsync(
        RegistryServer registry, Stream input, Stream output, IServiceProvider? services, ILoggerFactory? loggers, CancellationToken cancellationToken)
    {
        McpServerSession session = registry.CreateSession(null, ToolAccess.Write, services, null, isLocal: true);
        await using var transport = new LineTransport(input, output, registry.Options.MaxMessageBytes);
        McpServer server = McpServer.Create(transport, ServerConfiguration.Create(registry, session), loggers, services);
        session.Changes.Attach(server);
        var run = new ServerRun(server, registry.TimeProvider, loggers);
        try
        {
            Task interrupted = Task.Delay(Timeout.Infinite, cancellationToken);
            if (await Task.WhenAny(run.Completion, transport.InputEnded, transport.OutputBroken, interrupted).ConfigureAwait(false) == transport.InputEnded)
            {
                // The client may still read the answers to what it asked.
                Task grace = Task.Delay(ServerRun.Grace, registry.TimeProvider, CancellationToken.None);
                if (await Task.WhenAny(run.Completion, transport.OutputBroken, interrupted, grace).ConfigureAwait(false) == grace)
                {
                    loggers?.CreateLogger(typeof(StdioHost)).LogWarning("The client has closed its end, and calls go on {Grace} later. They are cancelled, and not answered.", ServerRun.Grace);
                }
            }

            await run.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            registry.Remove(session);
        }
    }
}
