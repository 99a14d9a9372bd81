using System.Text;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>What clients hear of changes where the protocol's SDK makes the servers.</summary>
public class SharedChangeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChangeOfASession_IsToldThoughItsFirstRequestWasGivenUp(bool isGivenUp)
    {
        await using var server = new PostServer();
        StreamableHttpServerTransport transport = await server.InitializeAsync("a");
        using var listened = new MemoryStream();
        using var end = new CancellationTokenSource();
        Task listening = transport.HandleGetRequestAsync(listened, end.Token);
        if (isGivenUp)
        {
            await GiveUpAsync(server, transport);
        }

        await PostServer.AskAsync(transport, "tools/list");
        await PostServer.AskAsync(transport, "tools/call", """{"name":"unlock"}""");
        await TestServer.UntilAsync(() => listened.Length > 0);

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        Assert.Contains("list_changed", Encoding.UTF8.GetString(listened.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClientThatDoesntEndItsHandshake_IsToldByItsNewestRequest()
    {
        await using var server = new PostServer();
        StreamableHttpServerTransport transport = server.Begin("a");
        await PostServer.AskAsync(transport, "initialize", """{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"c","version":"1"}}""");
        using var listened = new MemoryStream();
        using var end = new CancellationTokenSource();
        Task listening = transport.HandleGetRequestAsync(listened, end.Token);
        await GiveUpAsync(server, transport);

        await PostServer.AskAsync(transport, "resources/subscribe", """{"uri":"menu://today"}""");
        server.Resources.NotifyUpdated("menu://today");
        await TestServer.UntilAsync(() => listened.Length > 0);

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        Assert.Contains("menu://today", Encoding.UTF8.GetString(listened.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>Calls something, and gives it up when the server has begun with it.</summary>
    private static async Task GiveUpAsync(PostServer server, StreamableHttpServerTransport transport)
    {
        using var givenUp = new CancellationTokenSource();
        Task call = PostServer.AskAsync(transport, "tools/call", """{"name":"wait"}""", cancellationToken: givenUp.Token);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }
}
