using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells what came over the program's own streams: those of the one server that the SDK's builder makes for standard input and output, or for
/// two streams.
/// </summary>
/// <remarks>
/// A program may make servers of the same options over other streams, as of sockets, and what the SDK hands to filters is an object for one
/// message, which doesn't say of which server. What a handshake told of its client is an object that only one server has. Where there was no
/// handshake, as with clients of 2026-07-28, the server that read the message is asked by a notification that never leaves the process, and
/// that only the program's own has an ear for.
/// </remarks>
internal sealed class ProgramStreams(IServiceProvider services)
{
    private const string Question = "notifications/keyway/own_streams";
    private const string Answer = "keyway";

    private readonly Lazy<McpServer?> _own = new(() => Find(services));
    private readonly object _gate = new();
    private bool _isListening;

    /// <summary>Says whether a message may have come over them.</summary>
    /// <remarks>What came in by a request of its own says so; an id is given by transports that have many clients.</remarks>
    public bool MayHave(MessageContext context)
        => context.JsonRpcMessage.Context?.RelatedTransport is null && context.Server.SessionId is null && _own.Value is not null;

    /// <summary>Says whether a message came over them.</summary>
    /// <param name="context">The message.</param>
    /// <param name="server">What the server does with messages.</param>
    public ValueTask<bool> HaveAsync(MessageContext context, McpMessageHandler server)
        => !MayHave(context) ? new(false)
            : Handshake.Of(_own.Value!) is { } handshake && ReferenceEquals(handshake, Handshake.Of(context.Server)) ? new(true)
            : AskAsync(context, server);

    private async ValueTask<bool> AskAsync(MessageContext context, McpMessageHandler server)
    {
        Listen(_own.Value!);
        var items = new Dictionary<string, object?>(StringComparer.Ordinal);
        var question = new JsonRpcNotification { Method = Question, Context = new JsonRpcMessageContext { Items = items } };
        await server(new MessageContext(context.Server, question), CancellationToken.None).ConfigureAwait(false);
        return items.ContainsKey(Answer);
    }

    private void Listen(McpServer own)
    {
        lock (_gate)
        {
            if (_isListening)
            {
                return;
            }

            // A client that sends the same brings no place for an answer.
            own.RegisterNotificationHandler(Question, static (question, _) =>
            {
                question.Context?.Items?.TryAdd(Answer, true);
                return default;
            });
            _isListening = true;
        }
    }

    // HTTP registers no transport at all.
    private static McpServer? Find(IServiceProvider services)
        => services.GetServices<ITransport>().ToArray() is [_, ..] transports
            && Array.TrueForAll(transports, static transport => transport is StreamServerTransport)
                ? services.GetService<McpServer>()
                : null;
}
