using System.Diagnostics;
using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Events;

/// <summary>Holds the time of reporting progress with sinks to the time without one: nobody who reports waits for a sink.</summary>
internal static class ReportComparison
{
    private const double Limit = 1.5;

    /// <summary>Gets how many ratios there are.</summary>
    public static int Ratios => 3;

    /// <summary>Measures, and writes a line for each kind of sink.</summary>
    /// <param name="writer">Where the figures go.</param>
    /// <param name="reports">How many reports a round has.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <returns>Whether all limits are kept.</returns>
    public static bool Run(TextWriter writer, int reports, int rounds)
    {
        // The last report of a run that is over: a sink that stands would hold up the end of each.
        using var over = new CancellationTokenSource();
        (string Name, Func<IRunEventSink[]> Sinks)[] contenders =
        [
            ("no sink", static () => []),
            ("a sink that takes all", static () => [new TakingSink()]),
            ("JSON Lines", static () => [new JsonLinesRunEventSink(Stream.Null)]),
            ("a sink that never returns", () => [new StandingSink(over.Token)]),
        ];
        double[][] milliseconds = [.. contenders.Select(_ => new double[rounds])];

        // The first rounds are of code that isn't optimized yet.
        for (int round = -2; round < rounds; round++)
        {
            for (int turn = 0; turn < contenders.Length; turn++)
            {
                // Each goes first in its turn.
                int i = (Math.Abs(round) + turn) % contenders.Length;
                double time = Measure(contenders[i].Sinks(), reports).TotalMilliseconds;
                if (round >= 0)
                {
                    milliseconds[i][round] = time;
                }
            }
        }

        over.Cancel();
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{reports:N0} reports of progress: median of {rounds} rounds, in turn; {contenders[0].Name} {Statistics.Median(milliseconds[0]):F1} ms"));
        bool isKept = true;
        for (int i = 1; i < contenders.Length; i++)
        {
            // Of each round by itself: what slows a round down, slows all of it.
            double ratio = Statistics.Median(milliseconds[i].Zip(milliseconds[0], (with, without) => with / without));
            bool fits = ratio <= Limit;
            isKept &= fits;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contenders[i].Name,-28}{Statistics.Median(milliseconds[i]),8:F1} ms, {ratio:F2} of it, at most {Limit:F2}: {(fits ? "kept" : "NOT KEPT")}"));
        }

        return isKept;
    }

    private static TimeSpan Measure(IRunEventSink[] sinks, int reports)
    {
        var logger = new RunLogger(new RunLoggerOptions { Sinks = sinks, FlushTimeout = TimeSpan.FromMilliseconds(1) });
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i <= reports; i++)
        {
            logger.SetProgress(i, reports, "train");
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        logger.FinishAsync().GetAwaiter().GetResult();
        return elapsed;
    }

    private sealed class TakingSink : IRunEventSink
    {
        public ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class StandingSink(CancellationToken over) : IRunEventSink
    {
        public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, over);
    }
}
