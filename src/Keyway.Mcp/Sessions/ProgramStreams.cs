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
/// message, which doesn't say of which server. So the server that read the message is asked by a notification that never leaves the process,
/// and that only the program's own has an ear for.
/// </remarks>
internal sealed class ProgramStreams(IServiceProvider services)
{
    private const string Question = "notifications/keyway/own_streams";
    private const string Answer = "keyway";

    private readonly Lazy<bool> _isAsked = new(() => Listen(services));

    /// <summary>Says whether a message may have come over them.</summary>
    /// <remarks>What came in by a request of its own says so; an id is given by transports that have many clients.</remarks>
    public bool MayHave(MessageContext context)
        => context.JsonRpcMessage.Context?.RelatedTransport is null && context.Server.SessionId is null && _isAsked.Value;

    /// <summary>Says whether a message came over them.</summary>
    /// <param name="context">The message.</param>
    /// <param name="server">What the server does with messages.</param>
    public async ValueTask<bool> HaveAsync(MessageContext context, McpMessageHandler server)
    {
        if (!MayHave(context))
        {
            return false;
        }

        var items = new Dictionary<string, object?>(StringComparer.Ordinal);
        var question = new JsonRpcNotification { Method = Question, Context = new JsonRpcMessageContext { Items = items } };
        await server(new MessageContext(context.Server, question), CancellationToken.None).ConfigureAwait(false);
        return items.ContainsKey(Answer);
    }

    // HTTP registers no transport at all.
    private static bool Listen(IServiceProvider services)
    {
        if (services.GetServices<ITransport>().ToArray() is not [_, ..] transports
            || !Array.TrueForAll(transports, static transport => transport is StreamServerTransport)
            || services.GetService<McpServer>() is not { } own)
        {
            return false;
        }

        // A client that sends the same brings no place for an answer.
        own.RegisterNotificationHandler(Question, static (question, _) =>
        {
            question.Context?.Items?.TryAdd(Answer, true);
            return default;
        });
        return true;
    }
}
