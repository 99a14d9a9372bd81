using System.Diagnostics;
using Keyway.Harness;

namespace Keyway.Tests.Events;

/// <summary>What a sink costs those who report: ratios of time, judged in the full size only.</summary>
public class RunLoggerTimeTests
{
    private const double MostTimes = 1.5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReportingProgress_CostsLittleMoreWithASink(bool standsStill)
    {
        int rounds = TestSize.Of(2, 15);
        int reports = TestSize.Of(1_000, 100_000);
        TaskCompletionSource go = new();
        RunLogger without = new(new RunLoggerOptions());
        RunLogger with = new(new RunLoggerOptions
        {
            Sinks = [new DelegateSink(_ =>
            {
                if (standsStill)
                {
                    go.Task.Wait();
                }
            })],
        });
        Measure(without, reports);
        Measure(with, reports);

        double[][] times = [.. Enumerable.Range(0, rounds).Select(_ => new[] { Measure(without, reports), Measure(with, reports) })];
        go.SetResult();
        with.Finish();

        Assert.Equal(100, with.GetProgress("train")!.Value.Percent);
        if (TestSize.IsFull)
        {
            Assert.InRange(Statistics.Median(times.Select(pair => pair[1])) / Statistics.Median(times.Select(pair => pair[0])), 0, MostTimes);
        }
    }

    private static double Measure(RunLogger logger, int reports)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i <= reports; i++)
        {
            logger.SetProgress(i, reports, "train");
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
