using System.Net;
using System.Net.Http.Headers;

namespace Keyway.Mcp.Tests.Load;

/// <summary>Requests of whoever isn't to be let in, among those of who is, all at once.</summary>
public sealed class StrangerTests
{
    private const int Requests = 200;
    private const int Seed = 20261122;

    private static readonly (string What, HttpStatusCode Status, Action<HttpRequestMessage> Change)[] s_strangers =
    [
        ("another Host", HttpStatusCode.Forbidden, request => request.Headers.Host = "evil.example.com"),
        ("another Host with our name before it", HttpStatusCode.Forbidden, request => request.Headers.Host = "localhost.evil.example.com"),
        ("another Origin", HttpStatusCode.Forbidden, request => request.Headers.Add("Origin", "https://evil.example.com")),
        ("the Origin of a file", HttpStatusCode.Forbidden, request => request.Headers.Add("Origin", "null")),
        ("no token", HttpStatusCode.Unauthorized, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer")),
        ("another token", HttpStatusCode.Unauthorized, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", LoadServer.Token + "x")),
        ("half a token", HttpStatusCode.Unauthorized, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", LoadServer.Token[..4])),
        ("another scheme", HttpStatusCode.Unauthorized, request => request.Headers.Authorization = new AuthenticationHeaderValue("Basic", LoadServer.Token)),
    ];

    [Fact]
    public async Task Strangers_AreRefused_WhileAGoodClientIsServed()
    {
        await using LoadServer server = await LoadServer.ListenAsync(LoadServer.Token);
        using LoadClient good = await LoadClient.OpenAsync(server.Address, LoadServer.Token);
        var random = new Random(Seed);
        (string What, HttpStatusCode Status, Action<HttpRequestMessage> Change)[] strangers =
            [.. Enumerable.Range(0, Requests).Select(_ => s_strangers[random.Next(s_strangers.Length)])];

        await Task.WhenAll(strangers.Select(async stranger =>
        {
            // With the good client's own session, which is of no use to others.
            using HttpResponseMessage response = await good.PostAsync(Messages.Own(1), stranger.Change);
            Assert.True(response.StatusCode == stranger.Status, $"{stranger.What}: {response.StatusCode}");
            Assert.Equal(good.SessionId, (await good.OwnAsync(2)).Before);
        }));

        Assert.Single(server.Registry.Sessions);
        await good.EndAsync();
        await server.CheckIsQuietAsync();
    }
}
