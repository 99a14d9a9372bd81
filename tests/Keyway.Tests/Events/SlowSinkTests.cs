using Keyway.Harness;

namespace Keyway.Tests.Events;

/// <summary>A sink that is slow, or stands still: nobody waits for it, and nothing is lost.</summary>
public sealed class SlowSinkTests : IDisposable
{
    private readonly HeldSink _held = new();
    private readonly CollectingLogger _diagnostics = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NoCall_WaitsForASinkThatStandsStill_AndTheLastOfEachCategoryIsThereAfterwards()
    {
        InMemoryRunEventSink other = new();
        RunLogger logger = Create(16, null, _held, other);
        logger.LogMessage("first");
        await _held.Entered;

        // On this thread, while the sink is held: what waited for it would never come to its end.
        Report(logger, 300);

        Assert.Empty(_held.Events);
        Assert.Equal((300 * 5) + 1, other.Events.Count);
        _held.LetGo();
        Assert.True(await logger.FlushAsync());
        foreach (string category in new[] { "a", "b" })
        {
            RunEvent progress = _held.Events.Last(e => e.Kind == RunEventKind.Progress && e.Category == category);
            Assert.Equal(logger.GetProgress(category), progress.Progress);
        }

        RunEvent metrics = _held.Events.Last(e => e.Kind == RunEventKind.Metrics);
        Assert.Equal(logger.GetMetrics("m"), metrics.Data);
        AssertWhole(_held.Events, other.Events);
    }

    [Fact]
    public async Task CoalescedEvent_ListsTheNumbersOfItsCategory()
    {
        RunLogger logger = Create(16, null, _held);
        logger.LogMessage("first");
        await _held.Entered;
        logger.SetProgress(1, 9, "a");
        logger.SetProgress(2, 9, "a");
        logger.SetProgress(1, 9, "b");
        logger.SetProgress(3, 9, "a");
        logger.LogMessage("between");
        logger.SetProgress(4, 9, "a");

        _held.LetGo();
        Assert.True(await logger.FlushAsync());

        Assert.Equal(
            ["1 ", "4 ", "6 ", "7 2-3,5"], _held.Events.Select(e => $"{e.Sequence} {string.Join(',', e.StandsFor)}"));
    }

    [Fact]
    public async Task Gaps_AreSharedBeforeTheyGrowWithoutEnd()
    {
        RunLogger logger = Create(16, null, _held);
        logger.LogMessage("first");
        await _held.Entered;
        for (int i = 1; i <= 10_000; i++)
        {
            logger.SetProgress(i, 10_000, i % 3 == 0 ? "a" : "b");
            logger.SetMetrics("m", ("i", i));
        }

        _held.LetGo();
        Assert.True(await logger.FlushAsync());

        Assert.Equal(4, _held.Events.Count);
        Assert.InRange(_held.Events.Sum(e => e.StandsFor.Count), 1, 2_000);
        Assert.Empty(RunEventSequence.FindMissing(_held.Events));
        Assert.Equal(20_001, _held.Events[^1].Sequence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatTheQueueHasNoRoomFor_ComesFromTheFileInOrder(bool hasFile)
    {
        string path = Path.Combine(_folder, "events.jsonl");
        RunLogger logger = Create(8, hasFile ? new RunEventFile(path) : null, _held);
        logger.LogMessage("first");
        await _held.Entered;
        Report(logger, 500);
        _held.LetGo();
        logger.Finish();

        Assert.Null(logger.Fault);
        Assert.Empty(_diagnostics.Entries);
        Assert.Equal(1_502, _held.Events.Count(e => e.Kind is not (RunEventKind.Progress or RunEventKind.Metrics)));
        Assert.Equal(_held.Events.OrderBy(e => e.Sequence), _held.Events);
        Assert.Empty(RunEventSequence.FindMissing(_held.Events));
        Assert.Equal(RunEventKind.End, _held.Events[^1].Kind);
        if (hasFile)
        {
            List<RunEvent> kept = ReadAll(path);
            Assert.Equal(RunEventKind.End, kept[^1].Kind);
            AssertWhole(kept, _held.Events);
        }

        Assert.Equal(hasFile ? 1 : 0, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task SinkThatFallsBehindAgainAndAgain_CatchesUp()
    {
        SemaphoreSlim go = new(0);
        List<long> seen = [];
        RunLogger logger = Create(4, null, new DelegateSink(e =>
        {
            go.Wait();
            seen.Add(e.Sequence);
        }));
        for (int round = 0; round < 20; round++)
        {
            for (int i = 0; i < 25; i++)
            {
                logger.LogMessage("hello");
            }

            go.Release(25);
            Assert.True(await logger.FlushAsync());
        }

        Assert.Equal(Enumerable.Range(1, 500).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task FileThatCannotBeWritten_FailsTheRun_AndNotTheCalls()
    {
        RunLogger logger = Create(8, new RunEventFile(Path.Combine(_folder, "absent", "events.jsonl")), _held);
        TaskCompletionSource faulted = new();
        using CancellationTokenRegistration registration = logger.FaultToken.Register(faulted.SetResult);
        logger.LogMessage("first");
        await faulted.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Report(logger, 50);
        _held.LetGo();
        logger.Finish();

        Assert.IsType<KeywayException>(logger.Fault);
        Assert.IsType<DirectoryNotFoundException>(logger.Fault.InnerException);
        Assert.Contains("events.jsonl", logger.Fault.Message, StringComparison.Ordinal);
        Assert.Equal(100, logger.GetProgress("a")!.Value.Percent);
    }

    [Fact]
    public async Task SinkThatFails_IsAskedAgainWithTheNextEvent_AndGetsNothingTwice()
    {
        int failures = 1;
        List<RunEvent> seen = [];
        TaskCompletionSource failed = new();
        RunLogger logger = Create(8, null, new DelegateSink(e =>
        {
            if (e.Sequence == 2 && failures-- > 0)
            {
                failed.SetResult();
                throw new InvalidOperationException("not now");
            }

            seen.Add(e);
        }));
        logger.LogMessage("one");
        logger.LogMessage("two");
        await failed.Task.WaitAsync(TimeSpan.FromSeconds(60));
        logger.LogMessage("three");
        Assert.True(await logger.FlushAsync());

        Assert.Equal([1L, 2L, 3L], seen.Select(e => e.Sequence));
        Assert.Equal(2L, Assert.Single(_diagnostics.Entries).Values["Sequence"]);
    }

    [Fact]
    public async Task SinkThatOnlyEverFails_HoldsUpNobody_AndIsNamedAtTheEnd()
    {
        int attempts = 0;
        RunLogger logger = Create(8, null, new DelegateSink(_ =>
        {
            attempts++;
            throw new InvalidOperationException("never");
        }));
        logger.LogMessage("one");
        await logger.FinishAsync();

        Assert.Null(logger.Fault);
        Assert.InRange(attempts, 3, 4);
        Assert.Contains("did not take the events from number 1 on", _diagnostics.Entries[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SinkThatIsHeldBeyondTheDeadline_GetsTheRestWhenItReturns()
    {
        RunLogger logger = new(new RunLoggerOptions
        {
            Sinks = [_held], DiagnosticLogger = _diagnostics, FlushTimeout = TimeSpan.FromMilliseconds(20), QueueCapacity = 4,
        });
        Report(logger, 50);
        await logger.FinishAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.IsType<TimeoutException>(Assert.Single(_diagnostics.Entries).Exception);

        _held.LetGo();

        await Poll.UntilAsync(() => _held.Events.Any(e => e.Kind == RunEventKind.End));
        Assert.Empty(RunEventSequence.FindMissing(_held.Events));
    }

    [Fact]
    public async Task Batches_WaitForTheirTimeOrTheirSize()
    {
        ManualTimeProvider clock = new();
        BatchSink sink = new();
        RunLogger logger = new(new RunLoggerOptions { Sinks = [sink], TimeProvider = clock });
        logger.LogMessage("one");
        logger.LogMessage("two");
        clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.Empty(sink.Batches);
        clock.Advance(TimeSpan.FromTicks(1));
        await Poll.UntilAsync(() => sink.Batches.Count == 1);

        logger.LogMessage("three");
        logger.LogMessage("four");
        logger.LogMessage("five");
        await Poll.UntilAsync(() => sink.Batches.Count == 2);
        logger.LogMessage("six");
        logger.Finish();

        Assert.Equal([2, 3, 2], sink.Batches.Select(batch => batch.Count));
    }

    private static void Report(RunLogger logger, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            logger.SetProgress(i, count, i % 2 == 0 ? "a" : "b");
            logger.LogMessage($"m{i}");
            logger.SetMetrics("m", ("i", i));
            logger.Log("event", new Dictionary<string, object?> { ["i"] = i });
            logger.LogDevEvent("dev");
        }
    }

    private static void AssertWhole(IReadOnlyList<RunEvent> events, IReadOnlyList<RunEvent> all)
    {
        Assert.Empty(RunEventSequence.FindMissing(events));
        Assert.Equal(events.OrderBy(e => e.Sequence), events);
        Assert.Equal(all[^1].Sequence, events[^1].Sequence);
    }

    private static List<RunEvent> ReadAll(string path)
    {
        using RunEventLineReader reader = new(File.OpenRead(path));
        List<RunEvent> events = [];
        while (reader.Read() is { } runEvent)
        {
            events.Add(runEvent);
        }

        return events;
    }

    private RunLogger Create(int capacity, IRunEventFile? file, params IRunEventSink[] sinks) => new(new RunLoggerOptions
    {
        Sinks = sinks,
        EventFile = file,
        QueueCapacity = capacity,
        DiagnosticLogger = _diagnostics,
        FlushTimeout = TimeSpan.FromSeconds(60),
    });

    private sealed class BatchSink : IRunEventSink
    {
        public int MaxBatchSize => 3;

        public TimeSpan MaxBatchDelay => TimeSpan.FromSeconds(10);

        public System.Collections.Concurrent.ConcurrentQueue<IReadOnlyList<RunEvent>> Batches { get; } = new();

        public ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
        {
            Batches.Enqueue(events);
            return default;
        }
    }
}
