using System.Diagnostics;
using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Calls;

/// <summary>
/// Holds calls to their limits. The contenders take turns in rounds of milliseconds, so that a busy moment of the machine
/// meets all of them: BenchmarkDotNet measures one after the other, and its ratios are those of the moments.
/// </summary>
internal static class CallComparison
{
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(2);

    /// <summary>Measures all cases and writes a line for each contender.</summary>
    /// <param name="writer">Where the figures go.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <returns>Whether all limits are kept.</returns>
    public static bool Run(TextWriter writer, int rounds)
    {
        bool isKept = true;
        foreach (CallCase call in CallCase.All)
        {
            call.Check();
            isKept &= Compare(writer, call, rounds);
        }

        return isKept;
    }

    private static bool Compare(TextWriter writer, CallCase call, int rounds)
    {
        IReadOnlyList<IContender> contenders = call.Contenders;
        int[] times = [.. contenders.Select(WarmUp)];
        double[][] nanoseconds = [.. contenders.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < contenders.Count; turn++)
            {
                // Each goes first in its turn.
                int i = (round + turn) % contenders.Count;
                nanoseconds[i][round] = Run(contenders[i], times[i]).TotalNanoseconds / times[i];
            }
        }

        long bytes = BytesOf(call.Keyway);
        writer.WriteLine($"{call.Title}: median of {rounds} rounds, in turn");
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {call.Keyway.Name,-20}{Statistics.Median(nanoseconds[0]),8:F0} ns  {bytes,6} bytes"));
        bool isKept = true;
        for (int i = 1; i < contenders.Count; i++)
        {
            // Of each round by itself: what slows a round down, slows all of it.
            double ratio = Statistics.Median(nanoseconds[0].Zip(nanoseconds[i], (keyway, peer) => keyway / peer));
            double limit = call.Peers[i - 1].Limit;
            long peerBytes = BytesOf(contenders[i]);
            bool fits = ratio <= limit && bytes <= peerBytes;
            isKept &= fits;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contenders[i].Name,-20}{Statistics.Median(nanoseconds[i]),8:F0} ns  {peerBytes,6} bytes  Keyway takes {ratio:F2} of it, "
                + $"at most {limit:F2} and no more bytes: {(fits ? "kept" : "NOT KEPT")}"));
        }

        return isKept;
    }

    /// <summary>Runs until the code is optimized, and returns how many calls fill a round.</summary>
    private static int WarmUp(IContender contender)
    {
        // Code is optimized after some thirty calls, then again with what was learned, each in the background.
        for (int i = 0; i < 10; i++)
        {
            Run(contender, 1000);
            Thread.Sleep(100);
        }

        int times = 250;
        while (Run(contender, times) < s_round)
        {
            times *= 2;
        }

        return times;
    }

    private static TimeSpan Run(IContender contender, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            contender.Call();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static long BytesOf(IContender contender)
    {
        const int Times = 1000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(contender, Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
