using System.Runtime.CompilerServices;
using System.Security.Claims;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells the sessions apart of servers that others make and that share their options. What decides is how a request came in, never what
/// its client says: only what comes over the program's own streams is from this machine, and all of that is one session.
/// </summary>
/// <remarks>
/// What is sure to be another one for each session is its handshake (<see cref="Handshake"/>), an object that lives as long as the session does.
/// Where there is none, as with servers that keep no sessions, each request is a session by itself, so that nothing of
/// one client is another's.
/// </remarks>
internal sealed class SharedSessions(RegistryServer registry, IServiceProvider services)
{
    private readonly ConditionalWeakTable<object, McpServerSession> _sessions = [];
    private readonly ConditionalWeakTable<JsonRpcMessage, McpServerSession> _requests = [];
    private readonly ProgramStreams _streams = new(services);
    private readonly object _gate = new();
    private McpServerSession? _local;

    /// <summary>
    /// Sees the messages that come in, before what asks for their session. Requests over HTTP say only how to answer into their own response;
    /// how to tell the client of changes says the first message that expects no answer, with which it ends the handshake.
    /// </summary>
    public McpMessageHandler Watch(McpMessageHandler next) => (context, cancellationToken) => context.JsonRpcMessage switch
    {
        JsonRpcNotification { Method: NotificationMethods.InitializedNotification } when KeyOf(context.Server, context.JsonRpcMessage) is not null
            => Begin(context, next, cancellationToken),
        JsonRpcRequest { Method: not RequestMethods.Initialize } when _streams.MayHave(context) && !IsKnown(context.Server, context.JsonRpcMessage)
            => Begin(context, next, cancellationToken),
        _ => next(context, cancellationToken),
    };

    /// <summary>Returns the session of a message.</summary>
    public McpServerSession Of(McpServer server, JsonRpcMessage message) => Of(server, message, isLocal: false);

    private Task Begin(MessageContext context, McpMessageHandler next, CancellationToken cancellationToken)
    {
        ValueTask<bool> isLocal = _streams.HaveAsync(context, next);
        if (!isLocal.IsCompletedSuccessfully)
        {
            return BeginAsync(isLocal, context, next, cancellationToken);
        }

        Of(context.Server, context.JsonRpcMessage, isLocal.Result);
        return next(context, cancellationToken);
    }

    private async Task BeginAsync(ValueTask<bool> isLocal, MessageContext context, McpMessageHandler next, CancellationToken cancellationToken)
    {
        Of(context.Server, context.JsonRpcMessage, await isLocal.ConfigureAwait(false));
        await next(context, cancellationToken).ConfigureAwait(false);
    }

    private McpServerSession Of(McpServer server, JsonRpcMessage message, bool isLocal)
    {
        McpServerSession session = KeyOf(server, message) is { } key ? Of(key, server, message, isLocal)
            : _requests.TryGetValue(message, out McpServerSession? known) ? known
            : isLocal ? _requests.GetValue(message, _ => GetLocal(message))
            : _requests.GetValue(message, _ => registry.CreateRequestSession(server.SessionId, ToolAccess.Read, services, UserOf(message)));
        session.Changes.Attach(server, isLasting: message.Context?.RelatedTransport is null);
        return session;
    }

    private McpServerSession Of(object key, McpServer server, JsonRpcMessage message, bool isLocal)
    {
        if (_sessions.TryGetValue(key, out McpServerSession? session))
        {
            return session;
        }

        // Of two that begin it at once, one does.
        lock (_gate)
        {
            return _sessions.GetValue(key, _ => isLocal ? GetLocal(message) : registry.CreateSession(server.SessionId, ToolAccess.Read, services, UserOf(message)));
        }
    }

    private McpServerSession GetLocal(JsonRpcMessage message)
    {
        lock (_gate)
        {
            return _local ??= registry.CreateSession(null, ToolAccess.Write, services, UserOf(message), isLocal: true);
        }
    }

    private bool IsKnown(McpServer server, JsonRpcMessage message) => KeyOf(server, message) is { } key && _sessions.TryGetValue(key, out _);

    private static object? KeyOf(McpServer server, JsonRpcMessage message)
        => ProtocolRevision.IsJuly2026OrLater(message.Context?.ProtocolVersion ?? server.NegotiatedProtocolVersion) ? null : Handshake.Of(server);

    private static ClaimsPrincipal? UserOf(JsonRpcMessage message) => message.Context?.User is { Identity.IsAuthenticated: true } user ? user : null;
}
