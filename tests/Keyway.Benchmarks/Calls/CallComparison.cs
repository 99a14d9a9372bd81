using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>Time and bytes of a call from UTF-8 to UTF-8: Keyway, hand-written code, AIFunctionFactory.</summary>
internal static class CallComparison
{
    private const int Rounds = 151;

    // Short ones, so that most fit between two moments in which the machine does something else.
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(3);

    /// <summary>Measures both tools and writes a line for each contender.</summary>
    public static void Run(TextWriter writer)
    {
        Compare(
            writer,
            "add(int, int)",
            """{"left":19,"right":23}"""u8.ToArray(),
            [new KeywayContender("add"), new HandWrittenAdd(), new FunctionContender(CallTools.Add)]);
        Compare(
            writer,
            "weather(place, days, unit, detailed)",
            """{"place":{"city":"Lisbon","country":"Portugal","latitude":38.7223,"longitude":-9.1393},"days":3,"unit":"Fahrenheit","detailed":true}"""u8.ToArray(),
            [new KeywayContender("weather"), new HandWrittenWeather(), new FunctionContender(CallTools.Weather)]);
    }

    private static void Compare(TextWriter writer, string title, byte[] arguments, IContender[] contenders)
    {
        Check(arguments, contenders);
        int[] times = [.. contenders.Select(contender => WarmUp(contender, arguments))];
        List<double>[] nanoseconds = [.. contenders.Select(_ => new List<double>())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                contenders[i].Run(arguments, times[i]);
                nanoseconds[i].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / times[i]);
            }
        }

        double[] medians = [.. nanoseconds.Select(Statistics.Median)];
        writer.WriteLine($"{title}: median of {Rounds} rounds, in turn");
        for (int i = 0; i < contenders.Length; i++)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contenders[i].Name,-20}{medians[i],8:F0} ns  ({nanoseconds[i].Min():F0} to {nanoseconds[i].Max():F0})  "
                + $"{BytesOf(contenders[i], arguments),6} bytes  {medians[0] / medians[i],6:F2} (Keyway : this)"));
        }
    }

    /// <summary>Makes sure that all answer the same.</summary>
    private static void Check(byte[] arguments, IContender[] contenders)
    {
        JsonElement expected = JsonElement.Parse(contenders[0].Answer(arguments));
        foreach (IContender contender in contenders)
        {
            JsonElement answer = JsonElement.Parse(contender.Answer(arguments));
            if (!JsonElement.DeepEquals(expected, answer))
            {
                throw new InvalidOperationException($"{contender.Name} answers {answer}, not {expected}.");
            }
        }
    }

    /// <summary>Runs until the code is optimized, and returns how many calls fill a round.</summary>
    private static int WarmUp(IContender contender, byte[] arguments)
    {
        // Code is optimized after some thirty calls, then again with what was learned, each in the background.
        for (int i = 0; i < 10; i++)
        {
            contender.Run(arguments, 1000);
            Thread.Sleep(100);
        }

        int times = 500;
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            contender.Run(arguments, times);
            if (Stopwatch.GetElapsedTime(start) > s_round)
            {
                return times;
            }

            times *= 2;
        }
    }

    private static long BytesOf(IContender contender, byte[] arguments)
    {
        const int Times = 1000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(arguments, Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
