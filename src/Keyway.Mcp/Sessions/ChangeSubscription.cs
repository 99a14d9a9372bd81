using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>What a client wants to hear of for as long as a request of it stays open (2026-07-28, "Subscriptions").</summary>
internal sealed class ChangeSubscription(SubscriptionsListenNotifications granted, NotificationQueue queue)
{
    private readonly HashSet<string> _uris = new(granted.ResourceSubscriptions ?? [], StringComparer.Ordinal);

    public NotificationQueue Queue => queue;

    public bool Wants(string method, string? uri) => method switch
    {
        NotificationMethods.ToolListChangedNotification => granted.ToolsListChanged == true,
        NotificationMethods.PromptListChangedNotification => granted.PromptsListChanged == true,
        NotificationMethods.ResourceListChangedNotification => granted.ResourcesListChanged == true,
        _ => uri is not null && _uris.Contains(uri),
    };
}
