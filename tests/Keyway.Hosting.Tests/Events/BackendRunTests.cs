using Keyway.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyway.Hosting.Tests.Events;

/// <summary>Whole runs that report to a back end on a real socket.</summary>
public sealed class BackendRunTests : IDisposable
{
    private const int Count = 60;
    private const string Token = "secret-token";

    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-backend-").FullName;
    private readonly ManualTimeProvider _clock = new();
    private readonly RecordingLoggerProvider _log = new();

    public void Dispose()
    {
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(Answer.Fail)]
    [InlineData(Answer.Refuse)]
    [InlineData(Answer.Hang)]
    [InlineData(Answer.HangUp)]
    [InlineData(Answer.StoreAndHangUp)]
    [InlineData(null)]
    public async Task BackEndThatNeverSaysYes_ChangesNothing(Answer? always)
    {
        using BackendServer? server = always is { } answer ? new() { Then = answer } : null;
        await using ServiceProvider services = Services(server?.Uri ?? Nobody());
        ActionRun run = await RunAsync(services, server);

        Assert.Equal(Count, run.GetResult<int>());
        Assert.Equal(RunStatus.Succeeded, run.Status);
        List<RunEvent> kept = await run.ReadEventsAsync().ToListAsync();
        Assert.Equal(RunEventKind.End, kept[^1].Kind);
        Assert.Empty(RunEventSequence.FindMissing(kept));
        Assert.Contains(_log.Errors, entry => entry.Contains("BackendRunEventSink did not take the events from number 1 on", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Errors, entry => entry.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BackEndThatStoresAndHangsUp_HasEachEventOfARunOnce()
    {
        using BackendServer server = new(Answer.StoreAndHangUp, Answer.HangUp, Answer.Hang, Answer.StoreAndHangUp);
        await using ServiceProvider services = Services(server.Uri, Timeout.InfiniteTimeSpan);
        ActionRun run = await RunAsync(services, server);

        run.ThrowIfFailed();
        Assert.Empty(_log.Errors);
        Assert.All(server.Events, found => Assert.Equal(run.Id, found.RunId));
        Assert.Empty(RunEventSequence.FindMissing(server.Events));
        Assert.Equal((await run.ReadEventsAsync().ToListAsync())[^1].Sequence, server.Events[^1].Sequence);
        Assert.True(server.Repeated > 0);
        Assert.False(server.HasConflict);
    }

    [Fact]
    public async Task Secrets_AreNotSent()
    {
        using BackendServer server = new();
        await using ServiceProvider services = Services(server.Uri, Timeout.InfiniteTimeSpan);
        ActionRun run = await RunAsync(services, server);

        run.ThrowIfFailed();
        string sent = string.Concat(server.Received);
        Assert.Contains("API_KEY = ***", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", sent, StringComparison.Ordinal);
        Assert.Equal(server.Received.Count, sent.Split(Token).Length - 1);
        Assert.All(server.Received, request => Assert.Contains($"Authorization: Bearer {Token}\r\n", request, StringComparison.Ordinal));
    }

    /// <summary>Returns an address that nobody listens at any more.</summary>
    private static Uri Nobody()
    {
        using BackendServer gone = new();
        return gone.Uri;
    }

    private async Task<ActionRun> RunAsync(ServiceProvider services, BackendServer? server)
    {
        Task<ActionRun> running = services.GetRequiredService<ActionRunner>().RunAsync(
            "report",
            Utf8Json.Parse($$"""{"count":{{Count}}}"""),
            new ActionRunOptions { Environment = new PluginEnvironment([KeyValuePair.Create("API_KEY", "hunter2")]) });
        await _clock.RunAsync(running, server);
        return await running;
    }

    private ServiceProvider Services(Uri uri, TimeSpan? flushTimeout = null)
        => new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(_log))
            .AddKeyway(RunPlugin.Registry, options =>
            {
                options.Runs.Store = new FileRunStore(_folder);
                options.Runs.Environment = PluginEnvironment.Empty;
                options.Runs.TimeProvider = _clock;
                options.Runs.FlushTimeout = flushTimeout ?? TimeSpan.FromDays(2);
            })
            .AddKeywayBackend(
                new HttpBackendOptions { EventsUri = uri, BearerToken = Token },
                new BackendRunEventSinkOptions { MaxBatchSize = 20, AttemptTimeout = BackendClock.AttemptTimeout, TimeProvider = _clock })
            .BuildServiceProvider();
}
