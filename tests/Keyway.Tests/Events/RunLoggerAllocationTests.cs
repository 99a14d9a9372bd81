namespace Keyway.Tests.Events;

public class RunLoggerAllocationTests
{
    private const int Rounds = 10_000;

    [Fact]
    public void ProgressWithoutSinks_AllocatesNothing()
    {
        RunLogger logger = new(new RunLoggerOptions());

        Assert.Equal(0, Measure(i => logger.SetProgress(i, Rounds, "train")));
    }

    [Fact]
    public void ProgressOfNone_AllocatesNothing() =>
        Assert.Equal(0, Measure(i => RunLogger.None.SetProgress(i, Rounds, "train")));

    [Fact]
    public void ProgressWithASink_AllocatesItsEventOnly()
    {
        RunEvent? last = null;
        RunLogger logger = new(new RunLoggerOptions { RunId = "run", Sinks = [new DelegateSink(e => last = e)] });
        long events = Measure(i => last = new RunEvent
        {
            Sequence = i, Time = default, Kind = RunEventKind.Progress, Name = "progress",
        });

        Assert.Equal(events, Measure(i => logger.SetProgress(i, Rounds, "train")));
    }

    private static long Measure(Action<int> action)
    {
        for (int i = 0; i < Rounds; i++)
        {
            action(i);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action(i);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
