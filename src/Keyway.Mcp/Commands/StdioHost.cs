using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Serves the one client at the other end of two streams.</summary>
internal static class StdioHost
{
    /// <summary>How long calls may go on for whose answers the client may still read.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    /// <summary>Serves until the client closes its end, and what it asked before is answered.</summary>
    public static async Task RunAsync(
        RegistryServer registry, Stream input, Stream output, IServiceProvider? services, ILoggerFactory? loggers, CancellationToken cancellationToken)
    {
        McpServerSession session = registry.CreateSession(null, ToolAccess.Write, services, null, isLocal: true);
        await using var transport = new LineTransport(input, output, registry.Options.MaxMessageBytes);
        await using McpServer server = McpServer.Create(transport, ServerConfiguration.Create(registry, session), loggers, services);
        session.Changes.Attach(server);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = server.RunAsync(end.Token);
        try
        {
            if (await Task.WhenAny(running, transport.InputEnded, transport.OutputBroken).ConfigureAwait(false) == transport.InputEnded)
            {
                await Task.WhenAny(running, transport.OutputBroken, Task.Delay(s_grace, registry.TimeProvider, cancellationToken)).ConfigureAwait(false);
            }

            await end.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client is gone, or Ctrl+C ended the server, which is what it is for.
        }
        finally
        {
            registry.Remove(session);
        }
    }
}
