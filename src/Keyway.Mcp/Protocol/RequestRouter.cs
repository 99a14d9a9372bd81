using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Answers the requests that are about a registry before the SDK of the protocol makes objects of them, and passes all others on: so
/// what the registry has written goes out as it is. A request that the program has filters for is passed on as well, and comes back as
/// a call of one of <see cref="SdkHandlers"/>.
/// </summary>
/// <param name="registry">What answers.</param>
/// <param name="sessionOf">Finds the session of a request.</param>
/// <param name="sharesTools">Whether there are tools of others.</param>
/// <param name="offer">Says that there are tools, where the SDK doesn't know and can't come back for them; null where it does.</param>
/// <param name="filters">The program's filters.</param>
internal sealed class RequestRouter(
    RegistryServer registry, Func<McpServer, JsonRpcRequest, McpServerSession> sessionOf, bool sharesTools, ToolsOffer? offer, McpRequestFilters filters)
{
    private OpenRequests? _open;

    private OpenRequests Open => LazyInitializer.EnsureInitialized(ref _open);

    public McpMessageHandler Handle(McpMessageHandler next) => (context, cancellationToken) => context.JsonRpcMessage switch
    {
        JsonRpcRequest request when registry.Answers(request.Method) => AskableOf(context) is { } handshake
            ? RunAsync(handshake, context, request, next, cancellationToken)
            : RouteAsync(context, request, next, cancellationToken),
        JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled when AskableOf(context) is { } handshake
            => CancelAsync(handshake, context, cancelled, next, cancellationToken),
        JsonRpcRequest { Method: RequestMethods.Initialize or RequestMethods.ServerDiscover } request when offer is not null
            => OfferAsync(offer, context, request, next, cancellationToken),
        _ => next(context, cancellationToken),
    };

    private static Task OfferAsync(ToolsOffer offer, MessageContext context, JsonRpcRequest request, McpMessageHandler next, CancellationToken cancellationToken)
    {
        offer.Expect(request);
        return next(context, cancellationToken);
    }

    // Who can't be asked never answers; and from 2026-07-28 on clients answer by calling again.
    private object? AskableOf(MessageContext context)
        => registry.CanAsk && McpRequest.FeaturesOf(context.Server.ClientCapabilities) != ClientFeatures.None
            && !ProtocolRevision.IsJuly2026OrLater(context.JsonRpcMessage.Context?.ProtocolVersion ?? context.Server.NegotiatedProtocolVersion)
                ? Handshake.Of(context.Server)
                : null;

    private Task RunAsync(object handshake, MessageContext context, JsonRpcRequest message, McpMessageHandler next, CancellationToken cancellationToken)
        => Open.RunAsync(handshake, message.Id, token => RouteAsync(context, message, next, token), cancellationToken);

    private async Task CancelAsync(
        object handshake, MessageContext context, JsonRpcNotification cancelled, McpMessageHandler next, CancellationToken cancellationToken)
    {
        await Open.CancelAsync(handshake, cancelled.Params).ConfigureAwait(false);
        await next(context, cancellationToken).ConfigureAwait(false);
    }

    private Task RouteAsync(MessageContext context, JsonRpcRequest message, McpMessageHandler next, CancellationToken cancellationToken)
    {
        if (IsFiltered(message.Method))
        {
            return offer is null || message.Method is not (RequestMethods.ToolsList or RequestMethods.ToolsCall)
                ? next(context, cancellationToken)
                : throw new InvalidOperationException(
                    $"Expected the filters of '{message.Method}' before the options of the server were made, got one that came later. Add it by "
                    + "WithRequestFilters, or by Configure<McpServerOptions>.");
        }

        var request = new McpRequest(context.Server, message, sessionOf(context.Server, message));
        return message.Method switch
        {
            RequestMethods.ToolsList when sharesTools => next(context, cancellationToken),
            RequestMethods.ToolsCall when sharesTools && !registry.ToolCalls.Knows(request.GetText("name")) => next(context, cancellationToken),

            // From then on a call that asks its client is kept by the SDK of the protocol, which for that has to make it itself.
            RequestMethods.ToolsCall when registry.CanAsk && request is { IsJuly2026OrLater: true, Features: not ClientFeatures.None }
                => next(context, cancellationToken),
            _ => AnswerAsync(context, message, request, cancellationToken),
        };
    }

    private async Task AnswerAsync(MessageContext context, JsonRpcRequest message, McpRequest request, CancellationToken cancellationToken)
    {
        RawJson result = await registry.AnswerAsync(message.Method, request, cancellationToken).ConfigureAwait(false);
        var response = new JsonRpcResponse { Id = message.Id, Result = result.ToNode() };
        await context.Server.SendMessageAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private bool IsFiltered(string method) => method switch
    {
        RequestMethods.ToolsCall => filters.CallToolFilters.Count > 0 || filters.CallToolWithAlternateFilters.Count > 0,
        RequestMethods.ToolsList => filters.ListToolsFilters.Count > 0,
        RequestMethods.PromptsList => filters.ListPromptsFilters.Count > 0,
        RequestMethods.PromptsGet => filters.GetPromptFilters.Count > 0,
        RequestMethods.ResourcesList => filters.ListResourcesFilters.Count > 0,
        RequestMethods.ResourcesTemplatesList => filters.ListResourceTemplatesFilters.Count > 0,
        RequestMethods.ResourcesRead => filters.ReadResourceFilters.Count > 0,
        RequestMethods.ResourcesSubscribe => filters.SubscribeToResourcesFilters.Count > 0,
        RequestMethods.ResourcesUnsubscribe => filters.UnsubscribeFromResourcesFilters.Count > 0,
        RequestMethods.CompletionComplete => filters.CompleteFilters.Count > 0,
        _ => false,
    };
}
