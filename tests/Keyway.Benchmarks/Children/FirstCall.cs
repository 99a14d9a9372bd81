using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Keyway.Benchmarks.Children;

/// <summary>What a child reports to the program that started it, in one line.</summary>
internal static class FirstCall
{
    /// <summary>The arguments of the first call.</summary>
    public static byte[] Arguments => "{\"left\":19,\"right\":23}"u8.ToArray();

    /// <summary>Reports that the first call has been answered: microseconds, methods compiled, bytes allocated, answer.</summary>
    /// <param name="start">The time at which <c>Main</c> was entered.</param>
    /// <param name="answer">Tells the answer.</param>
    public static void Report(long start, Func<string> answer)
    {
        // All three are taken before any of them is written: writing compiles and allocates.
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        long methods = JitInfo.GetCompiledMethodCount();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{microseconds:F0} {methods} {bytes} {answer()}"));
    }
}
