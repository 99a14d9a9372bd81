using System.Collections.Concurrent;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Lists what a session may call and has the context for. What is written depends on nothing but which ones these are, so that it is
/// written once for all sessions with the same.
/// </summary>
/// <param name="invoker">Answers the calls of what is listed.</param>
/// <param name="isListed">Whether something belongs to this list.</param>
/// <param name="write">Writes the list; the flag says whether for clients of 2026-07-28 or later.</param>
internal sealed class AvailableList(
    ToolInvoker invoker, Func<ToolDescriptor, bool> isListed, Func<IEnumerable<ToolDescriptor>, bool, RawJson> write)
{
    private const char Available = '1';
    private const char Absent = '0';

    private readonly ConcurrentDictionary<string, RawJson> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RawJson> _writtenForJuly2026 = new(StringComparer.Ordinal);
    private ToolDescriptor[]? _all;

    private ToolDescriptor[] All => _all ??= [.. invoker.Tools.Where(isListed)];

    private RuntimeContext Host => invoker.Services is { } services ? invoker.Context.Overlay(RuntimeContext.Create(services)) : invoker.Context;

    public ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        if (request.Parameters?["cursor"] is not null)
        {
            throw McpRequest.Invalid("Expected no cursor, got one: everything stands on one page.");
        }

        ConcurrentDictionary<string, RawJson> written = request.IsJuly2026OrLater ? _writtenForJuly2026 : _written;
        return new(written.GetOrAdd(KeyOf(request), key => write(Of(key), request.IsJuly2026OrLater)));
    }

    /// <summary>Returns what a request's session may call.</summary>
    public IEnumerable<ToolDescriptor> Of(McpRequest request) => Of(KeyOf(request));

    /// <summary>Says whether a request's session may call something.</summary>
    public bool Has(McpRequest request, ToolDescriptor tool)
    {
        SessionState state = request.Session.Open(request.Server.ClientInfo);
        return Has(state, RequestContexts.Of(request, state), tool);
    }

    /// <summary>Says whether a session may call something, with what a request of it would have around it.</summary>
    public bool Has(SessionState state, RuntimeContext context, ToolDescriptor tool)
        => Array.IndexOf(All, tool) >= 0 && IsAvailable(tool, state.Access, Host.Overlay(context));

    /// <summary>Says whether a list is another one after a change of a session.</summary>
    /// <remarks>Whether the client sees what would ask it depends on the revision that it speaks; where in doubt, it is told.</remarks>
    public bool IsChanged(SessionState before, SessionState after, ClientFeatures features, McpServer server)
        => KeyOf(before, before.CallContext) != KeyOf(after, after.CallContext)
            || (features != ClientFeatures.None
                && KeyOf(before, RequestContexts.Of(features, server, before)) != KeyOf(after, RequestContexts.Of(features, server, after)));

    private IEnumerable<ToolDescriptor> Of(string key) => All.Where((_, at) => key[at] == Available);

    private string KeyOf(McpRequest request)
    {
        SessionState state = request.Session.Open(request.Server.ClientInfo);
        return KeyOf(state, RequestContexts.Of(request, state));
    }

    private string KeyOf(SessionState state, RuntimeContext context)
        => string.Create(All.Length, (All, state.Access, Context: Host.Overlay(context)), static (key, what) =>
        {
            for (int i = 0; i < key.Length; i++)
            {
                key[i] = IsAvailable(what.All[i], what.Access, what.Context) ? Available : Absent;
            }
        });

    private static bool IsAvailable(ToolDescriptor tool, ToolAccess access, RuntimeContext context)
        => tool.Access <= access && tool.RequiredContext.All(requirement => requirement.IsMet(context));
}
