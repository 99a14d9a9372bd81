using System.Collections.Concurrent;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells the client of a session that something has changed. Clients before 2026-07-28 are told as it comes; later ones ask for it by a
/// request that stays open, and hear only what they asked for (2026-07-28, "Subscriptions").
/// </summary>
internal sealed class SessionChanges
{
    /// <summary>As many requests of a session stay open at once, so that it can't fill the memory.</summary>
    private const int MostSubscriptions = 100;

    private readonly ConcurrentDictionary<ChangeSubscription, bool> _subscriptions = new();
    private readonly object _gate = new();
    private NotificationQueue? _queue;
    private bool _isLasting;

    /// <summary>Gets by whom the client is told; null where nobody has said so yet.</summary>
    public McpServer? Server => Volatile.Read(ref _queue)?.Server;

    /// <summary>Says by whom the client is told, before any request is answered. One that lasts stays; of others the newest does.</summary>
    /// <param name="server">By whom.</param>
    /// <param name="isLasting">
    /// Whether what it sends goes out for as long as the session is; false where it goes into the response to one request, which the client
    /// may have given up.
    /// </param>
    public void Attach(McpServer server, bool isLasting = true)
    {
        if (Volatile.Read(ref _isLasting))
        {
            return;
        }

        lock (_gate)
        {
            if (_isLasting)
            {
                return;
            }

            if (_queue is { } queue)
            {
                queue.Server = server;
            }
            else
            {
                Volatile.Write(ref _queue, new NotificationQueue(server));
            }

            Volatile.Write(ref _isLasting, isLasting);
        }
    }

    /// <summary>Tells that a list is another one.</summary>
    public void ListChanged(string method) => Tell(method, null, isWanted: true);

    /// <summary>Says whether an open request of the client is about a resource.</summary>
    public bool HasListener(string uri)
    {
        foreach ((ChangeSubscription subscription, _) in _subscriptions)
        {
            if (subscription.Wants(NotificationMethods.ResourceUpdatedNotification, uri))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells that a resource has changed.</summary>
    /// <param name="uri">The resource.</param>
    /// <param name="isSubscribed">Whether the client asked for it in the way before 2026-07-28.</param>
    public void ResourceUpdated(string uri, bool isSubscribed) => Tell(NotificationMethods.ResourceUpdatedNotification, uri, isSubscribed);

    /// <summary>Lets a client hear of changes until it doesn't want to any more.</summary>
    public async Task ListenAsync(
        RequestContext<SubscriptionsListenRequestParams> request, ServerCapabilities capabilities, Func<string, ValueTask<bool>> canRead, CancellationToken cancellationToken)
    {
        if (_subscriptions.Count >= MostSubscriptions)
        {
            throw McpRequest.Invalid($"Expected at most {MostSubscriptions} open requests for changes, got one more. Cancel others first.");
        }

        SubscriptionsListenNotifications asked = request.Params.Notifications;
        var granted = new SubscriptionsListenNotifications
        {
            ToolsListChanged = Grant(asked.ToolsListChanged, offered: true),
            PromptsListChanged = Grant(asked.PromptsListChanged, capabilities.Prompts?.ListChanged),
            ResourcesListChanged = Grant(asked.ResourcesListChanged, capabilities.Resources?.ListChanged),
            ResourceSubscriptions = capabilities.Resources?.Subscribe == true
                ? await GrantAsync(asked.ResourceSubscriptions, canRead).ConfigureAwait(false)
                : null,
        };
        RequestId id = request.JsonRpcRequest.Id;
        var queue = new NotificationQueue(request.Server, id);
        var subscription = new ChangeSubscription(granted, queue);

        // The acknowledgement comes before all changes, and whoever has read it hears of all that come then.
        queue.Hold(NotificationMethods.SubscriptionsAcknowledgedNotification, ChangeJson.WriteGranted(id, granted));
        _subscriptions[subscription] = true;
        try
        {
            queue.Start();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _subscriptions.TryRemove(subscription, out _);
            queue.Close();
        }
    }

    private void Tell(string method, string? uri, bool isWanted)
    {
        if (Volatile.Read(ref _queue) is not { } queue)
        {
            return;
        }

        if (!ProtocolRevision.IsJuly2026OrLater(queue.Server.NegotiatedProtocolVersion))
        {
            if (isWanted)
            {
                queue.Post(method, uri);
            }

            return;
        }

        foreach ((ChangeSubscription subscription, _) in _subscriptions)
        {
            if (subscription.Wants(method, uri))
            {
                subscription.Queue.Post(method, uri);
            }
        }
    }

    private static async Task<List<string>?> GrantAsync(IEnumerable<string>? asked, Func<string, ValueTask<bool>> canRead)
    {
        if (asked is null)
        {
            return null;
        }

        List<string> granted = [];
        foreach (string uri in asked)
        {
            if (granted.Count < ResourceSubscriptions.MostUris && uri.Length <= ResourceSubscriptions.MostCharacters && await canRead(uri).ConfigureAwait(false))
            {
                granted.Add(uri);
            }
        }

        return granted;
    }

    private static bool? Grant(bool? asked, bool? offered) => asked == true && offered == true ? true : null;
}
