using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Tells the client of a session that something has changed, as soon as it can be told anything.</summary>
internal sealed class SessionChanges
{
    private McpServer? _server;

    /// <summary>Says by whom the client is told from now on.</summary>
    public void Attach(McpServer server) => Volatile.Write(ref _server, server);

    /// <summary>Tells that tools, prompts or resources may be others now.</summary>
    public void ListsChanged() => Send(NotificationMethods.ToolListChangedNotification);

    private void Send(string method)
    {
        if (Volatile.Read(ref _server) is { } server)
        {
            _ = SendAsync(server, method);
        }
    }

    private static async Task SendAsync(McpServer server, string method)
    {
        try
        {
            await server.SendMessageAsync(new JsonRpcNotification { Method = method }).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The client is gone, and with it whoever wanted to know.
        }
    }
}
