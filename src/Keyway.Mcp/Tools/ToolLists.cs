using System.Collections.Concurrent;

namespace Keyway.Mcp;

/// <summary>
/// Lists the tools that a session may call and whose context it has. What is written depends on nothing but which tools these are, so
/// that it is written once for all sessions with the same.
/// </summary>
internal sealed class ToolLists(ToolInvoker invoker, ServerInfo serverInfo)
{
    private readonly ConcurrentDictionary<string, RawJson> _written = new(StringComparer.Ordinal);
    private IReadOnlyList<ToolDescriptor>? _tools;

    public ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        if (request.Parameters?["cursor"] is not null)
        {
            throw McpRequest.Invalid("Expected no cursor, got one: all tools stand on one page.");
        }

        SessionState state = request.Session.Open(request.Server.ClientInfo);
        IReadOnlyList<ToolDescriptor> tools = _tools ??= invoker.Tools;
        RuntimeContext context = WholeContext(request, state);
        string key = string.Create(tools.Count + 1, (tools, state, context, request.IsJuly2026OrLater), static (key, what) =>
        {
            key[0] = what.IsJuly2026OrLater ? 'n' : 'o';
            for (int i = 0; i < what.tools.Count; i++)
            {
                key[i + 1] = IsAvailable(what.tools[i], what.state, what.context) ? '1' : '0';
            }
        });
        return new(_written.GetOrAdd(key, static (key, made) => ToolListJson.Write(
            made.tools.Where((_, at) => key[at + 1] == '1'), key[0] == 'n', made.serverInfo), (tools, serverInfo)));
    }

    private static bool IsAvailable(ToolDescriptor tool, SessionState state, RuntimeContext context)
        => tool.Access <= state.Access && tool.RequiredContext.All(requirement => requirement.IsMet(context));

    private RuntimeContext WholeContext(McpRequest request, SessionState state)
    {
        RuntimeContext context = invoker.Services is { } services ? invoker.Context.Overlay(RuntimeContext.Create(services)) : invoker.Context;
        return context.Overlay(RequestContexts.Of(request, state));
    }
}
