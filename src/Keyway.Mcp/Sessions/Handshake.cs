using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>An object that stands for the session that a client began with a server: no other one has it, for as long as the session is.</summary>
internal static class Handshake
{
    private static readonly ConditionalWeakTable<ClientCapabilities, ConcurrentDictionary<string, object>> s_moved = [];

    /// <summary>Returns it; null where there was no handshake, as with clients of 2026-07-28 and with servers that keep no sessions.</summary>
    /// <remarks>
    /// In a handshake the SDK reads the client's capabilities into an object of their own, and then settles the revision. A session that moved
    /// here from another machine had its handshake there: the program says in the server's options what it was told
    /// (<c>KnownClientCapabilities</c>), which several servers may share, and the transport has the session's id.
    /// </remarks>
    public static object? Of(McpServer server)
        => server.ClientCapabilities is not { } client ? null
            : server.NegotiatedProtocolVersion is { } version ? ProtocolRevision.IsJuly2026OrLater(version) ? null : client
            : server.SessionId is { } id ? s_moved.GetOrCreateValue(client).GetOrAdd(id, static _ => new object())
            : null;
}
