using Keyway.Harness;

namespace Keyway.Hosting.Tests.Events;

/// <summary>A sink that never returns, through a whole run.</summary>
public sealed class StandingSinkTests : IDisposable
{
    private const int Count = 2_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_flushTimeout = TimeSpan.FromHours(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-standing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NoCallWaits_TheRunEndsInTime_ItsFileHasTheFinals_AndSoHasTheSinkOnceItReturns(bool holdsThread)
    {
        ManualTimeProvider clock = new();
        StandingSink sink = new(holdsThread);
        FileRunStore store = new(_folder);
        WatchedFile? file = null;
        ActionRunner runner = new(new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions
        {
            Store = new EventFileStore(store, inner => file = new WatchedFile(inner)),
            Sinks = { sink },
            TimeProvider = clock,
            FlushTimeout = s_flushTimeout,
            Environment = PluginEnvironment.Empty,
        });

        ActionRun run = await runner.StartAsync("report", Utf8Json.Parse($$"""{"count":{{Count}}}"""));
        await sink.Entered.WaitAsync(s_patience);

        // The clock stands, and so does the sink. A call that waited for the sink, or for any time limit, would still do so.
        await file!.IsWhole.WaitAsync(s_patience);
        Assert.Empty(sink.Events);
        Assert.False(run.Completion.IsCompleted);
        AssertWhole(run, await store.ReadEventsAsync(run.Id).ToListAsync());
        await file.FlushAsync();

        Assert.Equal(s_flushTimeout, await clock.AdvanceToTimerAsync(TimeSpan.FromDays(1)).WaitAsync(s_patience));
        await run.Completion.WaitAsync(s_patience);
        Assert.Equal(Count, run.GetResult<int>());
        Assert.Equal(RunStatus.Succeeded, (await store.FindAsync(run.Id))!.Status);
        Assert.True(file.IsClosed);
        Assert.Empty(sink.Events);

        sink.LetGo();
        await sink.Ended.WaitAsync(s_patience);
        AssertWhole(run, sink.Events);
    }

    private static void AssertWhole(ActionRun run, IReadOnlyList<RunEvent> events)
    {
        Assert.Equal(RunEventKind.End, events[^1].Kind);
        Assert.Empty(RunEventSequence.FindMissing(events));
        Assert.Equal(Count, events.Count(found => found.Kind == RunEventKind.Message));
        Assert.Equal(["left", "train"], run.Logger.GetAllProgress().Keys.Order());
        foreach ((string category, ProgressSnapshot progress) in run.Logger.GetAllProgress())
        {
            Assert.Equal(progress, events.Last(found => found.Kind == RunEventKind.Progress && found.Category == category).Progress);
        }

        Assert.Equal(run.Logger.GetMetrics("train"), events.Last(found => found.Kind == RunEventKind.Metrics).Data);
    }
}
