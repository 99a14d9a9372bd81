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
    private ResourceCalls? _resources;
    private int _pendingRequests;

    public RegistryServer(ToolInvoker invoker, ActionRunner? runner, McpOptions options)
    {
        _invoker = invoker;
        Options = options;
        AssemblyName? program = Assembly.GetEntryAssembly()?.GetName();
        ServerInfo = new ServerInfo(options.Name ?? program?.Name ?? "keyway", options.Version ?? program?.Version?.ToString(fieldCount: 3) ?? "1.0.0");
        ToolList = new AvailableList(invoker, static _ => true, (tools, isNew) => ToolListJson.Write(tools, InfoFor(isNew)));
        ToolCalls = new ToolCalls(invoker, runner, ToolList, ServerInfo);
        Add(RequestMethods.ToolsList, NotificationMethods.ToolListChangedNotification, ToolList);
        _handlers[RequestMethods.ToolsCall] = ToolCalls.AnswerAsync;

        RunResources? runs = runner is null ? null : new RunResources(runner.Store, invoker.Options.MaxResultBytes);
        HasPrompts = invoker.Registry.Prompts.Count > 0;
        HasResources = invoker.Registry.Resources.Count > 0 || runs is not null;
        CanAsk = invoker.Options.Filters.Count > 0 || Array.Exists(McpContextKeys.Asking, CanRead);
        if (HasPrompts || HasResources)
        {
            AddParts(runs);
        }
    }

    public McpOptions Options { get; }

    public ServerInfo ServerInfo { get; }

    public TimeProvider TimeProvider => _invoker.Options.TimeProvider;

    public bool HasPrompts { get; }

    public bool HasResources { get; }

    /// <summary>Gets whether a request may ask its client for something: no other needs what is prepared for that.</summary>
    public bool CanAsk { get; }

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
    /// <param name="id">The id that its transport gave it.</param>
    /// <param name="maxAccess">The most that its client may do where the options don't say.</param>
    /// <param name="services">The host's services.</param>
    /// <param name="user">Who began it.</param>
    /// <param name="isLocal">Whether its client is known to be the one that holds this process's own streams.</param>
    public McpServerSession CreateSession(string? id, ToolAccess maxAccess, IServiceProvider? services, ClaimsPrincipal? user, bool isLocal = false)
    {
        McpServerSession session = CreateRequestSession(id, maxAccess, services, user, isLocal);
        TryEnter(session);
        return session;
    }

    /// <summary>Begins a session of one request, which nobody can tell of changes until it is entered.</summary>
    /// <inheritdoc cref="CreateSession"/>
    public McpServerSession CreateRequestSession(string? id, ToolAccess maxAccess, IServiceProvider? services, ClaimsPrincipal? user, bool isLocal = false)
        => new(this, id, Options.Access ?? maxAccess, services, user) { IsLocal = isLocal };

    /// <summary>Adds a session to those that are told of changes; false where it is one of them.</summary>
    public bool TryEnter(McpServerSession session) => _sessions.TryAdd(session, session.Changes);

    public void Remove(McpServerSession session) => _sessions.Remove(session);

    /// <summary>Says whether there is a resource of a URI that the client of a request may read.</summary>
    public ValueTask<bool> CanReadAsync(McpRequest request, string uri, CancellationToken cancellationToken)
        => _resources is null ? new(false) : _resources.CanReadAsync(request, uri, cancellationToken);

    /// <summary>Says whether a session that could read a resource still may.</summary>
    /// <param name="session">The session.</param>
    /// <param name="context">What a request of it would have around it.</param>
    /// <param name="uri">The resource.</param>
    public bool MayRead(McpServerSession session, RuntimeContext context, string uri) => _resources?.MayRead(session, context, uri) == true;

    /// <summary>Names the notifications of the lists that a change of a session changes.</summary>
    /// <param name="before">What the session had.</param>
    /// <param name="after">What it has.</param>
    /// <param name="features">What its client can be asked for.</param>
    /// <param name="server">By whom that is asked.</param>
    public IEnumerable<string> ChangedLists(SessionState before, SessionState after, ClientFeatures features, McpServer server)
        => _lists.Where(list => list.List.IsChanged(before, after, features, server)).Select(list => list.Notification).Distinct(StringComparer.Ordinal);

    private bool CanRead(string key)
        => _invoker.Registry.CanRead(key)
            || (HasPrompts && _invoker.Registry.Prompts.CanRead(key))
            || (HasResources && _invoker.Registry.Resources.CanRead(key));

    // Apart from the constructor, so that a registry of tools alone loads nothing for them.
    private void AddParts(RunResources? runs)
    {
        ToolInvoker resourceInvoker = PartInvoker.Create(_invoker.Registry.Resources, _invoker);
        var resources = new AvailableList(resourceInvoker, static _ => true, static (_, _) => throw new NotSupportedException());
        ToolInvoker promptInvoker = PartInvoker.Create(_invoker.Registry.Prompts, _invoker);
        var prompts = new AvailableList(promptInvoker, static _ => true, (prompts, isNew) => PromptListJson.Write(prompts, InfoFor(isNew)));
        if (HasPrompts)
        {
            Add(RequestMethods.PromptsList, NotificationMethods.PromptListChangedNotification, prompts);
            _handlers[RequestMethods.PromptsGet] = new PromptCalls(promptInvoker, prompts, ServerInfo).AnswerAsync;
        }

        if (HasResources)
        {
            AddResources(resourceInvoker, resources, runs);
        }

        _handlers[RequestMethods.CompletionComplete] = new Completions(prompts, resources, runs is not null, ServerInfo).AnswerAsync;
    }

    private void AddResources(ToolInvoker invoker, AvailableList all, RunResources? runs)
    {
        Add(RequestMethods.ResourcesList, NotificationMethods.ResourceListChangedNotification, new AvailableList(
            invoker, static resource => !resource.UriTemplate!.IsTemplate, (resources, isNew) => ResourceListJson.Write(resources, InfoFor(isNew))));
        Add(RequestMethods.ResourcesTemplatesList, NotificationMethods.ResourceListChangedNotification, new AvailableList(
            invoker,
            static resource => resource.UriTemplate!.IsTemplate,
            (templates, isNew) => ResourceListJson.WriteTemplates(templates, runs is not null, InfoFor(isNew))));
        _resources = new ResourceCalls(invoker, all, runs, ServerInfo);
        _handlers[RequestMethods.ResourcesRead] = _resources.AnswerAsync;
        _handlers[RequestMethods.ResourcesSubscribe] = _resources.SubscribeAsync;
        _handlers[RequestMethods.ResourcesUnsubscribe] = ResourceCalls.UnsubscribeAsync;
    }

    private void Add(string method, string changed, AvailableList list)
    {
        _handlers[method] = list.AnswerAsync;
        _lists.Add((changed, list));
    }

    private ServerInfo? InfoFor(bool isJuly2026OrLater) => isJuly2026OrLater ? ServerInfo : null;
}
