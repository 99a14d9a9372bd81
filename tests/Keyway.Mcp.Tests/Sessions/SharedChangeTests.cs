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
            using var givenUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => PostServer.AskAsync(transport, "tools/call", """{"name":"wait"}""", cancellationToken: givenUp.Token));
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
        using var givenUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => PostServer.AskAsync(transport, "tools/call", """{"name":"wait"}""", cancellationToken: givenUp.Token));

        await PostServer.AskAsync(transport, "resources/subscribe", """{"uri":"menu://today"}""");
        server.Resources.NotifyUpdated("menu://today");
        await TestServer.UntilAsync(() => listened.Length > 0);

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        Assert.Contains("menu://today", Encoding.UTF8.GetString(listened.ToArray()), StringComparison.Ordinal);
    }
}
