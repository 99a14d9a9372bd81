using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Lists and calls the tools of a registry beside those that a program has from elsewhere.</summary>
internal sealed class SharedTools(RegistryServer registry, SdkHandlers sdk)
{
    /// <summary>Makes what lists them.</summary>
    /// <param name="others">Lists what comes from elsewhere.</param>
    /// <param name="isShared">Whether anything comes from elsewhere.</param>
    public McpRequestHandler<ListToolsRequestParams, ListToolsResult> ListHandler(
        McpRequestHandler<ListToolsRequestParams, ListToolsResult>? others, bool isShared)
        => !isShared ? sdk.Of<ListToolsRequestParams, ListToolsResult>(RequestMethods.ToolsList) : async (context, cancellationToken) =>
        {
            ListToolsResult result = others is null ? new ListToolsResult() : await others(context, cancellationToken).ConfigureAwait(false);
            if (context.Params?.Cursor is null)
            {
                McpRequest request = sdk.RequestOf(context);
                result.Tools = [.. result.Tools, .. registry.ToolList.Of(request).Select(tool => ToolOf(tool, request.IsJuly2026OrLater))];
            }

            return result;
        };

    /// <summary>Makes what calls them, for filters that look at results.</summary>
    /// <param name="others">Calls what comes from elsewhere.</param>
    public McpRequestHandler<CallToolRequestParams, CallToolResult> CallHandler(McpRequestHandler<CallToolRequestParams, CallToolResult>? others)
    {
        McpRequestHandler<CallToolRequestParams, CallToolResult> own = sdk.Of<CallToolRequestParams, CallToolResult>(RequestMethods.ToolsCall);
        return (context, cancellationToken) => others is null || IsOwn(context) ? own(context, cancellationToken) : others(context, cancellationToken);
    }

    /// <summary>Makes what calls them, with results that stay the bytes that they are.</summary>
    /// <param name="others">Calls what comes from elsewhere.</param>
    public McpRequestHandler<CallToolRequestParams, ResultOrAlternate<CallToolResult>> RawCallHandler(
        McpRequestHandler<CallToolRequestParams, ResultOrAlternate<CallToolResult>>? others)
        => (context, cancellationToken) => others is null || IsOwn(context) ? CallAsync(context, cancellationToken) : others(context, cancellationToken);

    private bool IsOwn(RequestContext<CallToolRequestParams> context) => context.Params?.Name is { } name && registry.ToolCalls.Knows(name);

    private async ValueTask<ResultOrAlternate<CallToolResult>> CallAsync(RequestContext<CallToolRequestParams> context, CancellationToken cancellationToken)
    {
        RawJson result = await registry.AnswerAsync(RequestMethods.ToolsCall, sdk.RequestOf(context), cancellationToken).ConfigureAwait(false);
        return RawAnswer.Of(result);
    }

    private static Tool ToolOf(ToolDescriptor tool, bool isJuly2026OrLater)
    {
        bool isReadOnly = tool.Access == ToolAccess.Read;
        bool hasHints = isReadOnly || tool is not { Destructive: null, Idempotent: null, OpenWorld: null };
        return new Tool
        {
            Name = tool.Name,
            Title = tool.Title,
            Description = tool.Description,
            InputSchema = tool.InputSchema.ToJsonElement(),
            OutputSchema = tool.OutputSchema.IsEmpty ? null : (isJuly2026OrLater ? tool.OutputSchema : ObjectSchema.Of(tool)).ToJsonElement(),
            Annotations = hasHints
                ? new ToolAnnotations
                {
                    ReadOnlyHint = isReadOnly ? true : null,
                    DestructiveHint = tool.Destructive,
                    IdempotentHint = tool.Idempotent,
                    OpenWorldHint = tool.OpenWorld,
                }
                : null,
        };
    }
}
