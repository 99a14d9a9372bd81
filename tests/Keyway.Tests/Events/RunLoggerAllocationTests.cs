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
    public void ProgressWithASink_AllocatesNothing()
    {
        RunLogger logger = new(new RunLoggerOptions { RunId = "run", Sinks = [new DelegateSink(_ => { })] });

        Assert.Equal(0, Measure(i => logger.SetProgress(i, Rounds, "train")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void ProgressWithASinkThatStandsStill_AllocatesNothing(int categories)
    {
        string[] names = [.. Enumerable.Range(0, categories).Select(i => $"c{i}")];
        using ManualResetEventSlim go = new();
        RunLogger logger = new(new RunLoggerOptions { Sinks = [new DelegateSink(_ => go.Wait())] });

        long allocated = Measure(i => logger.SetProgress(i, Rounds, names[i % categories]));
        go.Set();
        logger.Finish();

        Assert.Equal(0, allocated);
    }

    // A thread that the pool starts meanwhile is charged to whoever gave it work: what a report allocates, every round has.
    private static long Measure(Action<int> action)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Rounds; i++)
            {
                action(i);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
