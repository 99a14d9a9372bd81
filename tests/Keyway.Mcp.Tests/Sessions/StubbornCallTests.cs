using System.Net;
using Keyway.Harness;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>Calls that don't heed their token keep neither a session nor a server from ending.</summary>
public class StubbornCallTests
{
    private const string Sulk = """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"sulk"}}""";

    private const string Grumble = """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"grumble"}}""";

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Delete_IsAnswered()
    {
        await using var server = await HttpServer.StartAsync(timeProvider: _clock);
        string session = await server.InitializeAsync();
        Task<HttpResponseMessage> sulking = server.PostAsync(Sulk, session);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        Task<HttpResponseMessage> deleting = server.SendAsync(HttpMethod.Delete, session);

        Assert.Equal(HttpStatusCode.NotFound, (await sulking.WaitAsync(TestServer.Patience)).StatusCode);
        await _clock.AdvanceToTimerAsync(ServerRun.Grace);
        Assert.Equal(HttpStatusCode.OK, (await deleting.WaitAsync(TestServer.Patience)).StatusCode);
        Assert.Equal(0, server.SessionCount);
    }

    [Fact]
    public async Task HttpServer_Ends()
    {
        var server = await HttpServer.StartAsync(timeProvider: _clock);
        Task<HttpResponseMessage> sulking = server.PostAsync(Sulk, await server.InitializeAsync());
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        Task ending = server.StopAsync();
        await _clock.AdvanceToTimerAsync(ServerRun.Grace);
        await ending.WaitAsync(TestServer.Patience);

        Assert.Equal(HttpStatusCode.NotFound, (await sulking).StatusCode);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task ServerOverStreams_EndsWithItsInput()
    {
        using var loggers = new RecordingLoggers();
        TestServer server = TestServer.Start(invoke: options => options.TimeProvider = _clock, loggers: loggers);
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync(Sulk);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await server.Input.DisposeAsync();

        // It may still answer, and then is left behind.
        await _clock.AdvanceToTimerAsync(ServerRun.Grace);
        await _clock.AdvanceToTimerAsync(ServerRun.Grace);
        await server.Completion.WaitAsync(TestServer.Patience);
        Assert.Collection(
            loggers.Messages,
            message => Assert.Contains("They are cancelled, and not answered.", message, StringComparison.Ordinal),
            message => Assert.Contains("They are left behind.", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServerOverStreams_EndsWhenItIsInterrupted()
    {
        TestServer server = TestServer.Start(invoke: options => options.TimeProvider = _clock);
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync(Sulk);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        Task ending = server.DisposeAsync().AsTask();
        await _clock.AdvanceToTimerAsync(ServerRun.Grace);

        await ending.WaitAsync(TestServer.Patience);
    }

    [Fact]
    public async Task CallbackThatThrows_KeepsNoSessionAndNoServerFromEnding()
    {
        var server = await HttpServer.StartAsync();
        string first = await server.InitializeAsync();
        string second = await server.InitializeAsync();
        Task<HttpResponseMessage> one = server.PostAsync(Grumble, first);
        Task<HttpResponseMessage> other = server.PostAsync(Grumble, second);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 2);

        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(HttpMethod.Delete, first)).StatusCode);
        await server.StopAsync().WaitAsync(TestServer.Patience);

        await Assert.ThrowsAsync<HttpRequestException>(() => server.SendAsync(HttpMethod.Get));
        Assert.Equal(HttpStatusCode.NotFound, (await one).StatusCode);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task CallbackThatThrows_IsLoggedWhenTheServerOverStreamsEnds()
    {
        using var loggers = new RecordingLoggers();
        TestServer server = TestServer.Start(loggers: loggers);
        using RawClient client = await new RawClient(server).InitializeAsync();
        await client.SendAsync(Grumble);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await server.DisposeAsync();

        Assert.Contains("threw when it ended", string.Join('\n', loggers.Messages), StringComparison.Ordinal);
    }
}
