using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells the client of a session that something has changed. Clients before 2026-07-28 are told as it comes; later ones ask for it by a
/// request that stays open, and hear only what they asked for (2026-07-28, "Subscriptions").
/// </summary>
internal sealed class SessionChanges
{
    private readonly ConcurrentDictionary<RequestId, Subscription> _subscriptions = new();
    private McpServer? _server;

    /// <summary>Says by whom the client is told.</summary>
    public void Attach(McpServer server) => Volatile.Write(ref _server, server);

    /// <summary>Tells that a list is another one.</summary>
    public void ListChanged(string method)
        => Tell(method, null, asked => method switch
        {
            NotificationMethods.ToolListChangedNotification => asked.ToolsListChanged == true,
            NotificationMethods.PromptListChangedNotification => asked.PromptsListChanged == true,
            _ => asked.ResourcesListChanged == true,
        }, isWanted: true);

    /// <summary>Tells that a resource has changed.</summary>
    /// <param name="uri">The resource.</param>
    /// <param name="isSubscribed">Whether the client asked for it in the way before 2026-07-28.</param>
    public void ResourceUpdated(string uri, bool isSubscribed)
        => Tell(NotificationMethods.ResourceUpdatedNotification, uri, asked => asked.ResourceSubscriptions?.Contains(uri) == true, isSubscribed);

    /// <summary>Answers a client that wants to hear of changes, which takes until it doesn't any more.</summary>
    public async ValueTask<EmptyResult> ListenAsync(
        RequestContext<SubscriptionsListenRequestParams> request, ServerCapabilities capabilities, CancellationToken cancellationToken)
    {
        SubscriptionsListenNotifications asked = request.Params.Notifications;
        var granted = new SubscriptionsListenNotifications
        {
            ToolsListChanged = Grant(asked.ToolsListChanged, capabilities.Tools?.ListChanged),
            PromptsListChanged = Grant(asked.PromptsListChanged, capabilities.Prompts?.ListChanged),
            ResourcesListChanged = Grant(asked.ResourcesListChanged, capabilities.Resources?.ListChanged),
            ResourceSubscriptions = capabilities.Resources?.Subscribe == true ? asked.ResourceSubscriptions : null,
        };
        RequestId id = request.JsonRpcRequest.Id;
        await SendAsync(request.Server, NotificationMethods.SubscriptionsAcknowledgedNotification, Write(id, granted, WriteGranted)).ConfigureAwait(false);
        _subscriptions[id] = new Subscription(request.Server, granted);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _subscriptions.TryRemove(id, out _);
        }

        return new EmptyResult();
    }

    private void Tell(string method, string? uri, Func<SubscriptionsListenNotifications, bool> isAsked, bool isWanted)
    {
        if (Volatile.Read(ref _server) is not { } server)
        {
            return;
        }

        if (!ProtocolRevision.IsJuly2026OrLater(server.NegotiatedProtocolVersion))
        {
            if (isWanted)
            {
                _ = SendAsync(server, method, uri is null ? null : Write(null, uri, WriteUri));
            }

            return;
        }

        foreach ((RequestId id, Subscription subscription) in _subscriptions)
        {
            if (isAsked(subscription.Granted))
            {
                _ = SendAsync(subscription.Server, method, Write(id, uri, WriteUri));
            }
        }
    }

    private static async Task SendAsync(McpServer server, string method, RawJson? parameters)
    {
        try
        {
            await server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters?.ToNode() }).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The client is gone, and with it whoever wanted to know.
        }
    }

    private static RawJson Write<T>(RequestId? subscription, T state, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            write(writer, state);
            if (subscription is { } id)
            {
                writer.WriteStartObject("_meta"u8);
                writer.WritePropertyName("io.modelcontextprotocol/subscriptionId"u8);
                if (id.Id is long number)
                {
                    writer.WriteNumberValue(number);
                }
                else
                {
                    writer.WriteStringValue(id.ToString());
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static void WriteUri(Utf8JsonWriter writer, string? uri) => Wire.WriteOptional(writer, "uri"u8, uri);

    private static void WriteGranted(Utf8JsonWriter writer, SubscriptionsListenNotifications granted)
    {
        writer.WriteStartObject("notifications"u8);
        WriteGranted(writer, "toolsListChanged"u8, granted.ToolsListChanged);
        WriteGranted(writer, "promptsListChanged"u8, granted.PromptsListChanged);
        WriteGranted(writer, "resourcesListChanged"u8, granted.ResourcesListChanged);
        if (granted.ResourceSubscriptions is { Count: > 0 } uris)
        {
            writer.WriteStartArray("resourceSubscriptions"u8);
            foreach (string uri in uris)
            {
                writer.WriteStringValue(uri);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteGranted(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? granted)
    {
        if (granted == true)
        {
            writer.WriteBoolean(name, true);
        }
    }

    private static bool? Grant(bool? asked, bool? offered) => asked == true && offered == true ? true : null;

    private sealed record Subscription(McpServer Server, SubscriptionsListenNotifications Granted);
}
