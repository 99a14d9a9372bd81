namespace Keyway.Tests.Events;

public class RunLoggerFinishTests
{
    private readonly InMemoryRunEventSink _sink = new();
    private readonly CollectingLogger _diagnostics = new();

    [Fact]
    public void Finish_WritesTheEndEventOnce()
    {
        RunLogger logger = Create();
        logger.LogMessage("hello");

        logger.Finish();
        logger.Finish();

        Assert.Equal(2, _sink.Events.Count);
        RunEvent last = _sink.Events[1];
        Assert.Equal((RunEventKind.End, "end", 2L), (last.Kind, last.Name, last.Sequence));
        Assert.Empty(last.Data);
    }

    [Fact]
    public void WritingAfterwards_IsRefusedAndChangesNothing()
    {
        RunLogger logger = Create();
        logger.Finish();

        Assert.Throws<InvalidOperationException>(() => logger.Log("event"));
        Assert.Throws<InvalidOperationException>(() => logger.SetProgress(1, 10));
        Assert.Throws<InvalidOperationException>(() => logger.SetProgressFailed());
        Assert.Throws<InvalidOperationException>(() => logger.SetProgressWeights(("a", 1)));
        Assert.Throws<InvalidOperationException>(() => logger.SetMetrics("train", ("loss", 1)));
        Assert.Throws<InvalidOperationException>(
            () => logger.SetMetrics("train", new Dictionary<string, object?> { ["loss"] = 1 }));
        Assert.Throws<InvalidOperationException>(() => logger.LogMessage("hello"));
        Assert.Throws<InvalidOperationException>(() => logger.LogDevEvent("hello"));
        Assert.Throws<InvalidOperationException>(logger.EndLog);
        Assert.Single(_sink.Events);
        Assert.Empty(logger.GetAllProgress());
        Assert.Empty(logger.GetAllMetrics());
    }

    [Fact]
    public void ArgumentsAfterwards_AreStillChecked()
    {
        RunLogger logger = Create();
        logger.Finish();

        Assert.Throws<ArgumentOutOfRangeException>(() => logger.SetProgress(1, 0));
    }

    [Fact]
    public void Snapshots_WorkAfterwards()
    {
        RunLogger logger = Create();
        logger.SetProgress(4, 10, "train");
        logger.SetMetrics("train", ("loss", 1));

        logger.Finish();

        Assert.Equal(4, logger.GetProgress("train")!.Value.Current);
        Assert.Equal(1.0, logger.GetMetrics("train")["loss"]);
        Assert.Single(logger.GetAllProgress());
        Assert.Single(logger.GetAllMetrics());
        Assert.Equal(40, logger.OverallProgress);
    }

    [Fact]
    public void WithoutSinks_FinishStillCloses()
    {
        RunLogger logger = new(new RunLoggerOptions());
        logger.Finish();

        Assert.Throws<InvalidOperationException>(() => logger.LogMessage("hello"));
    }

    [Fact]
    public async Task Flush_ComesOnceAndAfterTheLastEvent()
    {
        List<string> seen = [];
        DelegateSink sink = new(runEvent => seen.Add(runEvent.Name), async _ =>
        {
            await Task.Yield();
            seen.Add("flush");
        });
        RunLogger logger = Create(sink);
        logger.LogMessage("hello");

        await logger.FinishAsync();
        await logger.FinishAsync();

        Assert.Equal(["message", "end", "flush"], seen);
    }

    [Fact]
    public void Finish_WaitsForTheFlush()
    {
        bool flushed = false;
        RunLogger logger = Create(new DelegateSink(_ => { }, async token =>
        {
            await Task.Delay(20, token);
            flushed = true;
        }));

        logger.Finish();

        Assert.True(flushed);
        Assert.Empty(_diagnostics.Entries);
    }

    [Fact]
    public void FlushThatFails_IsReportedAndTheOthersFlush()
    {
        int flushed = 0;
        InvalidOperationException fault = new("disk full");
        RunLogger logger = Create(
            new DelegateSink(_ => { }, _ => throw fault),
            new DelegateSink(_ => { }, _ => ValueTask.FromException(fault)),
            new DelegateSink(_ => { }, _ =>
            {
                flushed++;
                return default;
            }));

        logger.Finish();

        Assert.Equal(1, flushed);
        Assert.Equal([fault, fault], _diagnostics.Entries.Select(entry => entry.Exception));
    }

    [Fact]
    public async Task FlushThatHangs_IsLeftBehindAtTheDeadline()
    {
        TaskCompletionSource never = new();
        RunLogger logger = new(new RunLoggerOptions
        {
            Sinks = [new DelegateSink(_ => { }, _ => new ValueTask(never.Task)), _sink],
            DiagnosticLogger = _diagnostics,
            FlushTimeout = TimeSpan.FromMilliseconds(50),
        });

        await logger.FinishAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.IsType<TimeoutException>(Assert.Single(_diagnostics.Entries).Exception);
        Assert.Equal(RunEventKind.End, Assert.Single(_sink.Events).Kind);
    }

    [Fact]
    public void Finish_OnASynchronizationContext_DoesNotWaitForItself()
    {
        bool flushed = false;
        RunLogger logger = Create(new DelegateSink(_ => { }, async _ =>
        {
            await Task.Delay(1, CancellationToken.None);
            flushed = true;
        }));
        SynchronizationContext? outer = SynchronizationContext.Current;
        StuckContext stuck = new();
        SynchronizationContext.SetSynchronizationContext(stuck);
        try
        {
            logger.Finish();
            Assert.Same(stuck, SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }

        Assert.True(flushed);
    }

    [Fact]
    public async Task Finish_WaitsForTheThreadThatIsDelivering()
    {
        using ManualResetEventSlim inside = new();
        using ManualResetEventSlim go = new();
        DelegateSink slow = new(runEvent =>
        {
            if (runEvent.Sequence == 1)
            {
                inside.Set();
                go.Wait();
            }
        });
        RunLogger logger = Create(slow, _sink);
        Task writer = Task.Run(() => logger.LogMessage("slow"));
        inside.Wait();

        Task finished = logger.FinishAsync();
        Assert.False(finished.IsCompleted);
        go.Set();
        await finished;

        Assert.Equal([1L, 2L], _sink.Events.Select(runEvent => runEvent.Sequence));
        await writer;
    }

    private RunLogger Create(params IRunEventSink[] sinks) =>
        new(new RunLoggerOptions
        {
            Sinks = sinks.Length == 0 ? [_sink] : sinks,
            DiagnosticLogger = _diagnostics,
            FlushTimeout = TimeSpan.FromSeconds(30),
        });

    private sealed class StuckContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
