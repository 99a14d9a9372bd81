using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json;
using Keyway.Harness;

namespace Keyway.Mcp.Tests.Load;

/// <summary>Messages that are broken at random: the server answers or refuses, never hangs, and serves a good client afterwards.</summary>
public sealed class BrokenMessageTests
{
    private const int Seed = 20261122;
    private const int GoodId = 1_000_000;
    private static readonly int s_messages = TestSize.Of(400, full: 20_000);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task OverHttp_AreAnsweredOrRefused_AndAGoodClientIsServed()
    {
        await using LoadServer server = await LoadServer.ListenAsync();
        using LoadClient broken = await LoadClient.OpenAsync(server.Address);
        using LoadClient stranger = LoadClient.Create(server.Address);
        HashSet<string> begun = [];
        var random = new Random(Seed);
        byte[][] known = [.. BrokenMessages.Known];
        for (int i = 0; i < s_messages; i++)
        {
            // What may by chance be whole may also begin a session.
            byte[] message = i < known.Length ? known[i] : BrokenMessages.Next(random);
            using HttpResponseMessage response = await (random.Next(4) == 0 ? stranger : broken).PostAsync(message).WaitAsync(s_patience);
            int status = (int)response.StatusCode;
            string body = await response.Content.ReadAsStringAsync().WaitAsync(s_patience);
            Assert.True(status is 200 or 202 or (>= 400 and < 500), $"Seed {Seed}, message {i}: {status} for {Encoding.UTF8.GetString(message)}: {body}");
            if (status is not 202)
            {
                CheckIsMessage(Messages.Last(body), $"Seed {Seed}, message {i}");
            }

            if (response.Headers.TryGetValues("Mcp-Session-Id", out IEnumerable<string>? ids))
            {
                begun.Add(ids.Single());
            }
        }

        using LoadClient good = await LoadClient.OpenAsync(server.Address);
        Assert.Equal(new LoadAnswer(5, good.SessionId, good.SessionId), await good.OwnAsync(5));
        await good.EndAsync();
        begun.Add(broken.SessionId);
        foreach (string id in server.Registry.Sessions.Select(session => session.Id!).ToArray())
        {
            Assert.Contains(id, begun);
            await good.EndAsync(id);
        }

        await server.CheckIsQuietAsync();
    }

    [Fact]
    public async Task OverStreams_AreAnswered_AndAGoodCallIsServed()
    {
        await using LoadServer server = LoadServer.Create();
        var input = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var output = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        Task running = server.RunAsync(input.Reader.AsStream(), output.Writer.AsStream());
        Stream toServer = input.Writer.AsStream();
        await SendAsync(toServer, Messages.Initialize);
        await SendAsync(toServer, Messages.Initialized);
        var random = new Random(Seed);
        byte[][] known = [.. BrokenMessages.Known];
        for (int i = 0; i < s_messages; i++)
        {
            await SendAsync(toServer, i < known.Length ? known[i] : BrokenMessages.Next(random));
        }

        await SendAsync(toServer, Messages.Own(GoodId));
        using var fromServer = new StreamReader(output.Reader.AsStream(), Encoding.UTF8);
        string? line;
        do
        {
            line = await fromServer.ReadLineAsync().WaitAsync(s_patience);
            Assert.True(line is not null, $"Seed {Seed}: the server has ended.");
            CheckIsMessage(line, $"Seed {Seed}");
        }
        while (!line.Contains($"\"id\":{GoodId}", StringComparison.Ordinal));

        Assert.Equal(new LoadAnswer(GoodId, "stdio", "stdio"), Messages.AnswerIn(line, GoodId));
        await input.Writer.CompleteAsync();
        await running.WaitAsync(s_patience);
        await server.CheckIsQuietAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TooLargeMessage_IsRefused_WhetherItsLengthIsSaidOrNot(bool isLengthSaid)
    {
        await using LoadServer server = await LoadServer.ListenAsync();
        using LoadClient client = await LoadClient.OpenAsync(server.Address);

        using HttpResponseMessage response = await client.PostAsync(
            new byte[LoadServer.MaxMessageBytes + 1], request => request.Headers.TransferEncodingChunked = !isLengthSaid);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(3, (await client.OwnAsync(3)).Number);
        await client.EndAsync();
        await server.CheckIsQuietAsync();
    }

    private static void CheckIsMessage(string text, string which)
    {
        using JsonDocument message = JsonDocument.Parse(text);
        Assert.True(message.RootElement.TryGetProperty("jsonrpc", out _), $"{which}: {text}");
    }

    private static async Task SendAsync(Stream stream, byte[] message)
    {
        await stream.WriteAsync((byte[])[.. message, (byte)'\n']);
        await stream.FlushAsync();
    }
}
