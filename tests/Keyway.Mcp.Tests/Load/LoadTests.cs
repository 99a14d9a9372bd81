using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Keyway.Harness;

namespace Keyway.Mcp.Tests.Load;

/// <summary>Many sessions and calls at once: each is answered right, and none sees what is another's.</summary>
public sealed class LoadTests
{
    private static readonly int s_sessions = TestSize.Of(8, full: 64);
    private static readonly int s_calls = TestSize.Of(100, full: 1000);

    [Fact]
    public async Task SessionsOverHttp_AreAnsweredWithTheirOwnContext_AndLeaveNothing()
    {
        await using LoadServer server = await LoadServer.ListenAsync();

        // All are open before any calls: what they share, they share then.
        LoadClient[] clients = await Task.WhenAll(Enumerable.Range(0, s_sessions).Select(_ => LoadClient.OpenAsync(server.Address)));
        Assert.Equal(s_sessions, clients.Select(client => client.SessionId).Distinct().Count());
        Assert.Equal(s_sessions, server.Registry.Sessions.Count());

        await Task.WhenAll(clients.Select(CallAllAsync));

        await Task.WhenAll(clients.Select(client => client.EndAsync()));
        await server.CheckIsQuietAsync();
        foreach (LoadClient client in clients)
        {
            client.Dispose();
        }
    }

    [Fact]
    public async Task CallsOverStreams_AtOnce_AreEachAnswered()
    {
        await using LoadServer server = LoadServer.Create();
        var input = new Pipe();
        var output = new Pipe();
        Task running = server.RunAsync(input.Reader.AsStream(), output.Writer.AsStream());
        Stream toServer = input.Writer.AsStream();
        using var fromServer = new StreamReader(output.Reader.AsStream(), Encoding.UTF8);
        await SendAsync(toServer, Messages.Initialize);
        Assert.Contains("\"result\"", await fromServer.ReadLineAsync(), StringComparison.Ordinal);
        await SendAsync(toServer, Messages.Initialized);

        int calls = s_sessions * s_calls;
        Task sending = Task.Run(async () =>
        {
            for (int number = 1; number <= calls; number++)
            {
                await SendAsync(toServer, Messages.Own(number));
            }
        });
        HashSet<int> answered = [];
        while (answered.Count < calls)
        {
            string line = await fromServer.ReadLineAsync() ?? throw new EndOfStreamException("The server has ended.");
            using JsonDocument message = JsonDocument.Parse(line);
            int id = message.RootElement.GetProperty("id").GetInt32();
            Assert.Equal(new LoadAnswer(id, "stdio", "stdio"), Messages.AnswerIn(line, id));
            Assert.True(answered.Add(id), $"{id} was answered twice.");
        }

        await sending;
        await input.Writer.CompleteAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(60));
        await server.CheckIsQuietAsync();
    }

    /// <summary>Four calls of a session are under way at a time.</summary>
    private static async Task CallAllAsync(LoadClient client)
    {
        const int AtOnce = 4;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async lane =>
        {
            for (int number = 1 + lane; number <= s_calls; number += AtOnce)
            {
                Assert.Equal(new LoadAnswer(number, client.SessionId, client.SessionId), await client.OwnAsync(number));
            }
        }));
    }

    private static async Task SendAsync(Stream stream, byte[] message)
    {
        await stream.WriteAsync((byte[])[.. message, (byte)'\n']);
        await stream.FlushAsync();
    }
}
