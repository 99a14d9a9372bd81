using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>Lists the tools of a registry behind those that a program has from elsewhere.</summary>
internal static class SharedTools
{
    public static McpRequestFilter<ListToolsRequestParams, ListToolsResult> ListFilter(RegistryServer registry, Func<McpServer, McpServerSession> sessionOf)
        => next => async (context, cancellationToken) =>
        {
            ListToolsResult result = await next(context, cancellationToken).ConfigureAwait(false);
            if (context.Params?.Cursor is null)
            {
                var request = new McpRequest(context.Server, context.JsonRpcRequest, sessionOf(context.Server));
                result.Tools = [.. result.Tools, .. registry.ToolList.Of(request).Select(tool => ToolOf(tool, request.IsJuly2026OrLater))];
            }

            return result;
        };

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
            OutputSchema = tool.OutputSchema.IsEmpty ? null : (isJuly2026OrLater ? tool.OutputSchema : ObjectSchema.Of(tool).Schema).ToJsonElement(),
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
