using System.Globalization;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>What waits for a client that doesn't read.</summary>
public class NotificationQueueTests
{
    private const string Updated = NotificationMethods.ResourceUpdatedNotification;

    [Fact]
    public async Task ChangesThatWait_AreToldOnceInTheirFirstOrder()
    {
        await using var transport = new BlockedTransport();
        await using McpServer server = McpServer.Create(transport, new McpServerOptions());
        var queue = new NotificationQueue(server);

        queue.Post(Updated, "a");
        await transport.Begun.WaitAsync(TestServer.Patience);
        for (int i = 0; i < 1000; i++)
        {
            queue.Post(Updated, "b");
            queue.Post(NotificationMethods.ToolListChangedNotification, null);
            queue.Post(Updated, (i % 2).ToString(CultureInfo.InvariantCulture));
        }

        // The first one is on its way: what it tells of has changed again.
        queue.Post(Updated, "a");
        transport.Open();
        await TestServer.UntilAsync(() => transport.Sent.Count >= 6);
        await Task.Delay(50);

        Assert.Equal(["a", "b", NotificationMethods.ToolListChangedNotification, "0", "1", "a"], transport.Sent.Select(Name));
    }

    [Fact]
    public async Task Acknowledgement_ComesBeforeChanges()
    {
        await using var transport = new BlockedTransport();
        await using McpServer server = McpServer.Create(transport, new McpServerOptions());
        var queue = new NotificationQueue(server, new RequestId("s"));

        queue.Hold(NotificationMethods.SubscriptionsAcknowledgedNotification, new RawJson("{}"u8.ToArray()));
        queue.Post(Updated, "a");
        transport.Open();
        await Task.Delay(50);
        Assert.Empty(transport.Sent);
        queue.Start();
        await TestServer.UntilAsync(() => transport.Sent.Count >= 2);

        Assert.Equal([NotificationMethods.SubscriptionsAcknowledgedNotification, "a"], transport.Sent.Select(Name));
    }

    [Fact]
    public async Task ClosedQueue_TellsNothingMore()
    {
        await using var transport = new BlockedTransport();
        await using McpServer server = McpServer.Create(transport, new McpServerOptions());
        var queue = new NotificationQueue(server);

        queue.Post(Updated, "a");
        await transport.Begun.WaitAsync(TestServer.Patience);
        queue.Post(Updated, "b");
        queue.Close();
        queue.Post(Updated, "c");
        transport.Open();
        await TestServer.UntilAsync(() => !transport.Sent.IsEmpty);
        await Task.Delay(50);

        Assert.Equal(["a"], transport.Sent.Select(Name));
    }

    private static string Name(JsonRpcNotification notification)
        => (RawJson.Of(notification.Params) is { } raw ? (string?)JsonNode.Parse(raw.Utf8.Span)!["uri"] : null) ?? notification.Method;
}
