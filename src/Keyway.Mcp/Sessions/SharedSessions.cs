using System.Runtime.CompilerServices;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells the sessions apart of servers that others make and that share their options. What is sure to be another one for each session is
/// the object that a client's capabilities were read into when it began; it lives as long as the session does.
/// </summary>
internal sealed class SharedSessions(RegistryServer registry, IServiceProvider services)
{
    private readonly ConditionalWeakTable<ClientCapabilities, McpServerSession> _sessions = [];
    private readonly object _gate = new();
    private McpServerSession? _single;

    public McpServerSession Of(McpServer server)
    {
        bool isOneOfMany = server.SessionId is not null && !ProtocolRevision.IsJuly2026OrLater(server.NegotiatedProtocolVersion);
        if (isOneOfMany && server.ClientCapabilities is { } capabilities)
        {
            return _sessions.GetValue(capabilities, _ => Create(server));
        }

        lock (_gate)
        {
            return _single ??= Create(server);
        }
    }

    // Whoever has a session id has come over a network.
    private McpServerSession Create(McpServer server)
    {
        ToolAccess maxAccess = server.SessionId is null ? ToolAccess.Write : ToolAccess.Read;
        McpServerSession session = registry.CreateSession(server.SessionId, maxAccess, services, null);
        session.Changes.Attach(server);
        return session;
    }
}
