using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Answers the requests that are about a registry before the SDK of the protocol makes objects of them, and passes all others on: so
/// what the registry has written goes out as it is.
/// </summary>
/// <param name="registry">What answers.</param>
/// <param name="sessionOf">Finds the session of a server.</param>
/// <param name="sharesTools">Whether there are tools of others.</param>
/// <param name="canSuspend">Whether the SDK of the protocol can make calls of the registry's tools.</param>
internal sealed class RequestRouter(RegistryServer registry, Func<McpServer, McpServerSession> sessionOf, bool sharesTools, bool canSuspend)
{
    public McpMessageHandler Handle(McpMessageHandler next)
        => (context, cancellationToken) => context.JsonRpcMessage is JsonRpcRequest request && registry.Answers(request.Method)
            ? RouteAsync(context, request, next, cancellationToken)
            : next(context, cancellationToken);

    private Task RouteAsync(MessageContext context, JsonRpcRequest message, McpMessageHandler next, CancellationToken cancellationToken)
    {
        var request = new McpRequest(context.Server, message, sessionOf(context.Server));
        return message.Method switch
        {
            RequestMethods.ToolsList when sharesTools => next(context, cancellationToken),
            RequestMethods.ToolsCall when sharesTools && !registry.ToolCalls.Knows(request.GetText("name")) => next(context, cancellationToken),
            RequestMethods.ToolsCall when canSuspend && request is { IsJuly2026OrLater: true, Features: not ClientFeatures.None } => next(context, cancellationToken),
            _ => AnswerAsync(context, message, request, cancellationToken),
        };
    }

    private async Task AnswerAsync(MessageContext context, JsonRpcRequest message, McpRequest request, CancellationToken cancellationToken)
    {
        if (request.IsJuly2026OrLater && !(canSuspend && message.Method == RequestMethods.ToolsList))
        {
            // There, only calls of tools that the SDK makes can ask the client.
            request.Features = ClientFeatures.None;
        }

        RawJson result = await registry.AnswerAsync(message.Method, request, cancellationToken).ConfigureAwait(false);
        var response = new JsonRpcResponse { Id = message.Id, Result = result.ToNode() };
        await context.Server.SendMessageAsync(response, cancellationToken).ConfigureAwait(false);
    }
}
