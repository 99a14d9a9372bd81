using System.Security.Claims;
using Keyway.CompilerServices;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// One client, from when it connects until it goes: its calls have the context and the access of the session around them. A tool finds
/// it under <see cref="McpContextKeys.Session"/>, and may change both; the client is told that its lists have changed then. Safe for any
/// number of threads.
/// </summary>
public sealed class McpServerSession
{
    private readonly object _gate = new();
    private readonly RegistryServer _registry;
    private readonly RunHistory _runs = new();
    private bool _isOpen;
    private bool _isOpening;
    private SessionState _state;
    private ClientFeatures _features;

    internal McpServerSession(RegistryServer registry, string? id, ToolAccess maxAccess, IServiceProvider? services, ClaimsPrincipal? user)
    {
        _registry = registry;
        Id = id;
        MaxAccess = maxAccess;
        Services = services;
        User = user;
        _state = new SessionState(this, RuntimeContext.Create(), maxAccess);
    }

    /// <summary>Gets the id that the transport gave it; null where it gives none, as over standard input and output.</summary>
    public string? Id { get; }

    /// <summary>Gets what the client calls itself, where it said so. It is a name, not a proof.</summary>
    public Implementation? ClientInfo { get; internal set; }

    /// <summary>
    /// Gets who began the session, as the authentication of the ASP.NET program says; null where nobody was authenticated, and where the
    /// program is no ASP.NET program.
    /// </summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>Gets the host's services; null where it has none.</summary>
    public IServiceProvider? Services { get; }

    /// <summary>Gets the most that the host lets clients do. <see cref="Access"/> can't be set above it.</summary>
    public ToolAccess MaxAccess { get; }

    /// <summary>Gets or sets the most that calls of this session may do. What needs more isn't listed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is above <see cref="MaxAccess"/>, or no level of access.</exception>
    public ToolAccess Access
    {
        get => State.Access;
        set
        {
            if (value > MaxAccess || !Enum.IsDefined(value))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, $"Expected at most {MaxAccess}, the access that the host grants. Raise McpOptions.Access to allow more.");
            }

            Change(state => new SessionState(this, state.Context, value));
        }
    }

    /// <summary>Gets what calls of this session have around them, over the context of the host.</summary>
    public RuntimeContext Context => State.Context;

    /// <summary>Gets whether its client is known to be the one that holds this process's own streams.</summary>
    internal bool IsLocal { get; init; }

    /// <summary>Gets whether a request may ask the client for something.</summary>
    internal bool CanAsk => _registry.CanAsk;

    internal SessionChanges Changes { get; } = new();

    internal ResourceSubscriptions Subscriptions { get; } = new();

    internal SessionState State => Volatile.Read(ref _state);

    /// <summary>Changes what later calls of this session have around them. Calls under way keep what they have.</summary>
    /// <param name="update">Gets the context so far and returns the one to go on with; it may be asked more than once.</param>
    /// <exception cref="InvalidOperationException">It returned null.</exception>
    public void UpdateContext([HostContext] Func<RuntimeContext, RuntimeContext> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        Change(state => new SessionState(
            this,
            update(state.Context) ?? throw new InvalidOperationException("UpdateContext expects a context back and got null. Return what With… gives."),
            state.Access));
    }

    /// <summary>Says that a resource has changed, to this client, where it asked to hear of it and may read it.</summary>
    /// <param name="uri">Its URI, as the client has it.</param>
    public void NotifyResourceUpdated(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        bool isSubscribed = Subscriptions.Contains(uri);
        if ((isSubscribed || Changes.HasListener(uri)) && Changes.Server is { } server && _registry.MayRead(this, RequestContexts.Of(_features, server, State), uri))
        {
            Changes.ResourceUpdated(uri, isSubscribed);
        }
    }

    /// <summary>Takes note that a run is the session's own.</summary>
    internal void AddRun(string id)
    {
        if (!IsLocal)
        {
            _runs.Add(id);
        }
    }

    /// <summary>Says whether the client may read a run.</summary>
    internal bool MayRead(string run) => IsLocal || _runs.Contains(run);

    /// <summary>Takes note of what the client can be asked for, as its last request has it.</summary>
    internal void SeeFeatures(ClientFeatures features)
    {
        if (_features != features)
        {
            _features = features;
        }
    }

    /// <summary>Answers a client that wants to hear of changes, which takes until it doesn't any more.</summary>
    internal async ValueTask<EmptyResult> ListenAsync(
        RequestContext<SubscriptionsListenRequestParams> request, ServerCapabilities capabilities, CancellationToken cancellationToken)
    {
        var asking = new McpRequest(request.Server, request.JsonRpcRequest, this);

        // Where each request is a session by itself, nobody else tells it of changes, or holds it.
        bool isEntered = _registry.TryEnter(this);
        try
        {
            await Changes.ListenAsync(request, capabilities, uri => _registry.CanReadAsync(asking, uri, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (isEntered)
            {
                _registry.Remove(this);
            }
        }

        return new EmptyResult();
    }

    /// <summary>Returns what the session may and has; what the host gives it is made at the first request that needs it.</summary>
    /// <param name="client">What the client calls itself.</param>
    internal SessionState Open(Implementation? client)
    {
        if (Volatile.Read(ref _isOpen))
        {
            return State;
        }

        lock (_gate)
        {
            if (!_isOpen && !_isOpening)
            {
                ClientInfo = client;
                _isOpening = true;
                try
                {
                    RuntimeContext context = _registry.Options.BuildContext(this);
                    _state = new SessionState(this, context, _state.Access);
                    Volatile.Write(ref _isOpen, true);
                }
                finally
                {
                    _isOpening = false;
                }
            }

            return _state;
        }
    }

    /// <summary>Begins to have something else. The lock is not held while the client is told.</summary>
    private void Change(Func<SessionState, SessionState> change)
    {
        SessionState before;
        SessionState next;
        lock (_gate)
        {
            before = _state;
            next = change(before);
            Volatile.Write(ref _state, next);
            if (!_isOpen)
            {
                // Nobody has seen a list yet.
                return;
            }
        }

        if (Changes.Server is { } server)
        {
            foreach (string notification in _registry.ChangedLists(before, next, _features, server))
            {
                Changes.ListChanged(notification);
            }
        }
    }
}
