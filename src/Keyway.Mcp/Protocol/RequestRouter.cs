using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Answers the requests that are about a registry before the SDK of the protocol makes objects of them, and passes all others on: so
/// what the registry has written goes out as it is.
/// </summary>
internal sealed class RequestRouter(RegistryServer registry, Func<McpServer, McpServerSession> sessionOf)
{
    public McpMessageHandler Handle(McpMessageHandler next)
        => (context, cancellationToken) => context.JsonRpcMessage is JsonRpcRequest request && registry.FindHandler(request.Method) is { } handler
            ? AnswerAsync(context, request, handler, cancellationToken)
            : next(context, cancellationToken);

    private async Task AnswerAsync(MessageContext context, JsonRpcRequest message, RequestHandler handler, CancellationToken cancellationToken)
    {
        var request = new McpRequest(context.Server, message, sessionOf(context.Server));
        RawJson result = await handler(request, cancellationToken).ConfigureAwait(false);
        var response = new JsonRpcResponse { Id = message.Id, Result = result.ToNode() };
        await context.Server.SendMessageAsync(response, cancellationToken).ConfigureAwait(false);
    }
}
