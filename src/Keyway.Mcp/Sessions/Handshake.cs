using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>What a client said of itself when its session began: an object that no other server has, for as long as the session is.</summary>
internal static class Handshake
{
    /// <summary>Returns it; null where the client said nothing.</summary>
    /// <remarks>What a program says in its options that it knows of clients, it says of those of all its servers.</remarks>
    public static ClientCapabilities? Of(McpServer server)
        => server.ClientCapabilities is { } client && !ReferenceEquals(client, server.ServerOptions.KnownClientCapabilities) ? client : null;
}
