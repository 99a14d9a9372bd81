using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// A registry's answers as objects of the protocol's SDK, for programs whose filters look at those. Without filters nothing comes here:
/// <see cref="RequestRouter"/> has answered before.
/// </summary>
/// <param name="registry">What answers.</param>
/// <param name="sessionOf">Finds the session of a request.</param>
internal sealed class SdkHandlers(RegistryServer registry, Func<McpServer, JsonRpcRequest, McpServerSession> sessionOf)
{
    /// <summary>
    /// Adds handlers for what there are filters for. Tools, which may come from elsewhere as well, are added by themselves.
    /// </summary>
    public void AddTo(McpServerHandlers handlers, McpRequestFilters filters)
    {
        if (registry.HasPrompts)
        {
            handlers.ListPromptsHandler = Of<ListPromptsRequestParams, ListPromptsResult>(RequestMethods.PromptsList, filters.ListPromptsFilters);
            handlers.GetPromptHandler = Of<GetPromptRequestParams, GetPromptResult>(RequestMethods.PromptsGet, filters.GetPromptFilters);
        }

        if (registry.HasResources)
        {
            handlers.ListResourcesHandler = Of<ListResourcesRequestParams, ListResourcesResult>(RequestMethods.ResourcesList, filters.ListResourcesFilters);
            handlers.ListResourceTemplatesHandler = Of<ListResourceTemplatesRequestParams, ListResourceTemplatesResult>(RequestMethods.ResourcesTemplatesList, filters.ListResourceTemplatesFilters);
            handlers.ReadResourceHandler = Of<ReadResourceRequestParams, ReadResourceResult>(RequestMethods.ResourcesRead, filters.ReadResourceFilters);
            handlers.SubscribeToResourcesHandler = Of<SubscribeRequestParams, EmptyResult>(RequestMethods.ResourcesSubscribe, filters.SubscribeToResourcesFilters);
            handlers.UnsubscribeFromResourcesHandler = Of<UnsubscribeRequestParams, EmptyResult>(RequestMethods.ResourcesUnsubscribe, filters.UnsubscribeFromResourcesFilters);
        }

        if (registry.Answers(RequestMethods.CompletionComplete))
        {
            handlers.CompleteHandler = Of<CompleteRequestParams, CompleteResult>(RequestMethods.CompletionComplete, filters.CompleteFilters);
        }
    }

    private McpRequestHandler<TParams, TResult>? Of<TParams, TResult>(string method, IList<McpRequestFilter<TParams, TResult>> filters)
        => filters.Count == 0 ? null : Of<TParams, TResult>(method);

    /// <summary>Makes a handler.</summary>
    /// <param name="method">What it answers.</param>
    public McpRequestHandler<TParams, TResult> Of<TParams, TResult>(string method)
        => async (context, cancellationToken) =>
        {
            RawJson result = await registry.AnswerAsync(method, RequestOf(context), cancellationToken).ConfigureAwait(false);

            // What is known of the type is asked for here, and not when the server starts: that takes longer than all else there.
            var resultType = (JsonTypeInfo<TResult>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(TResult));
#pragma warning disable RS0030 // What the SDK's filters take is read by the SDK's own generated serializer, which reflects nothing.
            return JsonSerializer.Deserialize(result.Utf8.Span, resultType)!;
#pragma warning restore RS0030
        };

    /// <summary>Makes the request that a handler answers: as the filters before it have left it.</summary>
    public McpRequest RequestOf<TParams>(RequestContext<TParams> context)
    {
        JsonRpcRequest request = context.JsonRpcRequest;
        McpServerSession session = sessionOf(context.Server, request);
#pragma warning disable RS0030 // What filters looked at, or changed, is what counts, and it is an object of the SDK's.
        JsonNode? parameters = JsonSerializer.SerializeToNode(context.Params, (JsonTypeInfo<TParams?>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(TParams)));
#pragma warning restore RS0030
        return new McpRequest(context.Server, new JsonRpcRequest { Id = request.Id, Method = request.Method, Params = parameters, Context = request.Context }, session);
    }
}
