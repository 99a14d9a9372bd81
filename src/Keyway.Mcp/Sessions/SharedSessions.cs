using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells the sessions apart of servers that others make and that share their options. What decides is how a request came in, never what
/// its client says: only what comes over the program's own streams is from this machine, and all of that is one session.
/// </summary>
/// <remarks>
/// Over HTTP, what is sure to be another one for each session is the object that a client's capabilities were read into when it began; it
/// lives as long as the session does. Where there is none, as with servers that keep no sessions, each request is a session by itself, so
/// that nothing of one client is another's.
/// </remarks>
internal sealed class SharedSessions(RegistryServer registry, IServiceProvider services)
{
    private readonly ConditionalWeakTable<ClientCapabilities, McpServerSession> _sessions = [];
    private readonly ConditionalWeakTable<JsonRpcRequest, McpServerSession> _requests = [];
    private readonly object _gate = new();
    private bool? _hasStreams;
    private McpServerSession? _local;

    public McpServerSession Of(McpServer server, JsonRpcRequest request)
    {
        if (IsLocal(server, request))
        {
            lock (_gate)
            {
                return _local ??= Create(server, isLocal: true);
            }
        }

        return server.SessionId is not null && !ProtocolRevision.IsJuly2026OrLater(server.NegotiatedProtocolVersion) && server.ClientCapabilities is { } capabilities
            ? _sessions.GetValue(capabilities, _ => Create(server, isLocal: false))
            : _requests.GetValue(request, _ => Create(server, isLocal: false));
    }

    // What came in by a request of its own says so; an id is given by transports that have many clients.
    private bool IsLocal(McpServer server, JsonRpcRequest request)
        => request.Context?.RelatedTransport is null && server.SessionId is null && (_hasStreams ??= HasStreams());

    // What the SDK's builder registers for standard input and output, and for two streams. HTTP registers no transport at all.
    private bool HasStreams() => services.GetServices<ITransport>().ToArray() is [_, ..] transports && Array.TrueForAll(transports, static transport => transport is StreamServerTransport);

    private McpServerSession Create(McpServer server, bool isLocal)
    {
        McpServerSession session = registry.CreateSession(server.SessionId, isLocal ? ToolAccess.Write : ToolAccess.Read, services, null, isLocal);
        session.Changes.Attach(server);
        return session;
    }
}
