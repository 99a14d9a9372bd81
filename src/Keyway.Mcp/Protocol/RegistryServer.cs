using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Keyway.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>What all sessions of a registry share: who answers calls, the lists that have been written, and who is connected.</summary>
internal sealed class RegistryServer
{
    private readonly Dictionary<string, RequestHandler> _handlers = new(StringComparer.Ordinal);
    private readonly List<(string Notification, AvailableList List)> _lists = [];

    // Weakly: of sessions that others hold nobody says when they end.
    private readonly ConditionalWeakTable<McpServerSession, object> _sessions = [];
    private readonly ToolInvoker _invoker;
    private int _pendingRequests;

    public RegistryServer(ToolInvoker invoker, ActionRunner? runner, McpOptions options)
    {
        _invoker = invoker;
        Options = options;
        AssemblyName? program = Assembly.GetEntryAssembly()?.GetName();
        ServerInfo = new ServerInfo(options.Name ?? program?.Name ?? "keyway", options.Version ?? program?.Version?.ToString(fieldCount: 3) ?? "1.0.0");
        ToolCalls = new ToolCalls(invoker, runner, ServerInfo);
        ToolList = new AvailableList(invoker, static _ => true, (tools, isNew) => ToolListJson.Write(tools, InfoFor(isNew)));
        Add(RequestMethods.ToolsList, NotificationMethods.ToolListChangedNotification, ToolList);
        _handlers[RequestMethods.ToolsCall] = ToolCalls.AnswerAsync;

        RunResources? runs = runner is null ? null : new RunResources(runner.Store, invoker.Options.MaxResultBytes);
        HasPrompts = invoker.Registry.Prompts.Count > 0;
        HasResources = invoker.Registry.Resources.Count > 0 || runs is not null;
        AddPrompts();
        AddResources(runs);
    }

    public McpOptions Options { get; }

    public ServerInfo ServerInfo { get; }

    public TimeProvider TimeProvider => _invoker.Options.TimeProvider;

    public bool HasPrompts { get; }

    public bool HasResources { get; }

    public ToolCalls ToolCalls { get; }

    public AvailableList ToolList { get; }

    /// <summary>Gets how many requests are being answered.</summary>
    public int PendingRequests => Volatile.Read(ref _pendingRequests);

    /// <summary>Gets who is connected.</summary>
    public IEnumerable<McpServerSession> Sessions => _sessions.Select(entry => entry.Key);

    public bool Answers(string method) => _handlers.ContainsKey(method);

    public async ValueTask<RawJson> AnswerAsync(string method, McpRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _pendingRequests);
        try
        {
            return await _handlers[method](request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _pendingRequests);
        }
    }

    /// <summary>Begins a session.</summary>
    public McpServerSession CreateSession(string? id, ToolAccess maxAccess, IServiceProvider? services, ClaimsPrincipal? user)
    {
        var session = new McpServerSession(this, id, Options.Access ?? maxAccess, services, user);
        _sessions.Add(session, session.Changes);
        return session;
    }

    public void Remove(McpServerSession session) => _sessions.Remove(session);

    /// <summary>Names the notifications of the lists that a change of a session changes.</summary>
    public IEnumerable<string> ChangedLists(SessionState before, SessionState after)
        => from list in _lists where list.List.IsChanged(before, after) select list.Notification;

    private void AddPrompts()
    {
        ToolInvoker invoker = PartInvoker.Create(_invoker.Registry.Prompts, _invoker);
        ToolInvoker resources = PartInvoker.Create(_invoker.Registry.Resources, _invoker);
        var list = new AvailableList(invoker, static _ => true, (prompts, isNew) => PromptListJson.Write(prompts, InfoFor(isNew)));
        if (HasPrompts)
        {
            Add(RequestMethods.PromptsList, NotificationMethods.PromptListChangedNotification, list);
            _handlers[RequestMethods.PromptsGet] = new PromptCalls(invoker, ServerInfo).AnswerAsync;
        }

        if (HasPrompts || HasResources)
        {
            var all = new AvailableList(resources, static _ => true, static (_, _) => throw new NotSupportedException());
            _handlers[RequestMethods.CompletionComplete] = new Completions(list, all, ServerInfo).AnswerAsync;
        }
    }

    private void AddResources(RunResources? runs)
    {
        if (!HasResources)
        {
            return;
        }

        ToolInvoker invoker = PartInvoker.Create(_invoker.Registry.Resources, _invoker);
        Add(RequestMethods.ResourcesList, NotificationMethods.ResourceListChangedNotification, new AvailableList(
            invoker, static resource => !resource.UriTemplate!.IsTemplate, (resources, isNew) => ResourceListJson.Write(resources, InfoFor(isNew))));
        _handlers[RequestMethods.ResourcesTemplatesList] = new AvailableList(
            invoker,
            static resource => resource.UriTemplate!.IsTemplate,
            (templates, isNew) => ResourceListJson.WriteTemplates(templates, runs is not null, InfoFor(isNew))).AnswerAsync;
        _handlers[RequestMethods.ResourcesRead] = new ResourceCalls(invoker, runs, ServerInfo).AnswerAsync;
        _handlers[RequestMethods.ResourcesSubscribe] = ResourceSubscriptions.SubscribeAsync;
        _handlers[RequestMethods.ResourcesUnsubscribe] = ResourceSubscriptions.UnsubscribeAsync;
    }

    private void Add(string method, string changed, AvailableList list)
    {
        _handlers[method] = list.AnswerAsync;
        _lists.Add((changed, list));
    }

    private ServerInfo? InfoFor(bool isJuly2026OrLater) => isJuly2026OrLater ? ServerInfo : null;
}
