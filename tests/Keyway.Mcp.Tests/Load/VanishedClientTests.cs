using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using Keyway.Harness;

namespace Keyway.Mcp.Tests.Load;

/// <summary>Clients that are gone in the middle of something: what they began is ended.</summary>
public sealed class VanishedClientTests
{
    private static readonly int s_clients = TestSize.Of(8, full: 64);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ClientsThatVanishInMidCall_HaveTheirCallsCancelled_AndTheirSessionsEndInTime()
    {
        await using LoadServer server = await LoadServer.ListenAsync();
        LoadClient[] clients = await Task.WhenAll(Enumerable.Range(0, s_clients).Select(_ => LoadClient.OpenAsync(server.Address)));
        using var leave = new CancellationTokenSource();
        Task[] calls = [.. clients.Select(client => client.PostAsync(Messages.Wait(1), cancellationToken: leave.Token))];
        await UntilAsync(() => server.Pending.Count == s_clients);

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls));
        foreach (LoadClient client in clients)
        {
            client.Dispose();
        }

        await UntilAsync(() => server.Pending.Count == 0 && server.Registry.PendingRequests == 0);
        Assert.Equal(s_clients, server.Registry.Sessions.Count());

        // Nobody says that they are gone; their silence does.
        await UntilAsync(() =>
        {
            server.Time.Advance(TimeSpan.FromMinutes(10));
            return !server.Registry.Sessions.Any();
        });
        await server.CheckIsQuietAsync();
    }

    [Fact]
    public async Task CallsUnderOneId_WhoseClientVanishes_EndWithTheirSessionAtTheLatest()
    {
        await using LoadServer server = await LoadServer.ListenAsync();
        LoadClient client = await LoadClient.OpenAsync(server.Address);
        using var leave = new CancellationTokenSource();
        Task[] calls = [.. Enumerable.Range(0, s_clients).Select(_ => client.PostAsync(Messages.Wait(1), cancellationToken: leave.Token))];
        await UntilAsync(() => server.Pending.Count == s_clients);

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls));
        client.Dispose();

        await UntilAsync(() =>
        {
            server.Time.Advance(TimeSpan.FromMinutes(10));
            return !server.Registry.Sessions.Any();
        });
        await server.CheckIsQuietAsync();
    }

    [Fact]
    public async Task SessionThatIsEndedInMidCall_HasItsCallsCancelled()
    {
        await using LoadServer server = await LoadServer.ListenAsync();
        using LoadClient client = await LoadClient.OpenAsync(server.Address);
        Task<HttpResponseMessage>[] calls = [.. Enumerable.Range(1, s_clients).Select(id => client.PostAsync(Messages.Wait(id)))];
        await UntilAsync(() => server.Pending.Count == s_clients);

        await client.EndAsync();

        await server.CheckIsQuietAsync();
        await Task.WhenAll(calls.Select(call => call.ContinueWith(static _ => { }, TaskScheduler.Default))).WaitAsync(s_patience);
    }

    [Fact]
    public async Task ConnectionsThatBreakInMidRequest_LeaveNothing()
    {
        await using LoadServer server = await LoadServer.ListenAsync();
        string[] halves =
        [
            "POST /mcp HTTP/1.1\r\nHost: local",
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 1000\r\n\r\n{\"jsonrpc\":",
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a",
            "\0\0\0\0\r\n\r\n",
        ];
        for (int i = 0; i < s_clients; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server.Address.Host, server.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(halves[i % halves.Length]));

            // A reset, not an end.
            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        using LoadClient good = await LoadClient.OpenAsync(server.Address);
        Assert.Equal(good.SessionId, (await good.OwnAsync(1)).Before);
        await good.EndAsync();
        await server.CheckIsQuietAsync();
    }

    [Fact]
    public async Task StreamsThatEndInMidCall_EndTheServer_AndItsCalls()
    {
        await using LoadServer server = LoadServer.Create();
        var input = new Pipe();
        var output = new Pipe();
        Task running = server.RunAsync(input.Reader.AsStream(), output.Writer.AsStream());
        Stream toServer = input.Writer.AsStream();
        foreach (byte[] message in (byte[][])[Messages.Initialize, Messages.Initialized, .. Enumerable.Range(1, s_clients).Select(Messages.Wait)])
        {
            await toServer.WriteAsync((byte[])[.. message, (byte)'\n']);
        }

        await UntilAsync(() => server.Pending.Count == s_clients);
        await input.Writer.CompleteAsync();
        await output.Reader.CompleteAsync();

        // What is under way may be answered for a while; then it is ended.
        await UntilAsync(() =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(10));
            return running.IsCompleted;
        });
        await running;
        await server.CheckIsQuietAsync();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!condition())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
