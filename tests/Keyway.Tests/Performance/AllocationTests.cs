using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Keyway.Tests.Tools;
using Xunit.Abstractions;

namespace Keyway.Tests.Performance;

/// <summary>What a call allocates, counted on its thread.</summary>
[Collection(nameof(Telemetry.TelemetryTests))]
public class AllocationTests(ITestOutputHelper output)
{
    // On 64 bits an object has a header and a method table (16 bytes); sizes round up to 8.
    // ToolResult: content, structured content (a memory: object 8, index and length 4 each), error, abort.
    private const int ResultBytes = 16 + 8 + 16 + 8 + 8;

    // byte[1]: header, method table, length (with padding), one byte, rounded up.
    private const int ArrayBytes = 16 + 8 + 8;

    [Fact]
    public void StaticTool_AllocatesItsResultAndItsBytes()
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry);
        ToolArguments arguments = ToolArguments.FromJson("""{"a":2,"b":3}"""u8.ToArray());
        const int Expected = ResultBytes + ArrayBytes;
        long bytes = Measure(Expected, () => Call(invoker, "add", arguments));
        output.WriteLine($"A call of add(int, int) allocates {bytes} bytes on .NET {Environment.Version}.");
        Assert.Equal(8, IntPtr.Size);
        Assert.Equal(Expected, bytes);
    }

    [Fact]
    public void RecordTool_AllocatesItsValuesItsResultAndItsBytes()
    {
        var invoker = new ToolInvoker(AllocationPlugin.Registry);
        ToolArguments arguments = ToolArguments.FromJson(
            """{"place":{"city":"Lisbon","country":"Portugal","latitude":38.7223,"longitude":-9.1393},"days":3,"unit":"Fahrenheit","detailed":true}"""u8.ToArray());
        int answer = """{"city":"Lisbon","temperature":41.7223,"unit":"Fahrenheit","detailed":true}""".Length;
        int place = 16 + 8 + 8 + 8 + 8;
        int forecast = 16 + 8 + 8 + 8;

        int most = StringBytes("Lisbon") + StringBytes("Portugal") + place + forecast + RoundUp(24 + answer) + ResultBytes;
        long bytes = Measure(most, () => Call(invoker, "weather", arguments));
        output.WriteLine($"A call of weather(place, days, unit, detailed) allocates {bytes} bytes on .NET {Environment.Version}.");

        // Less where the compiler sees that one of the records needs no heap.
        Assert.InRange(bytes, 1, most);
    }

    [Fact]
    public void MapOfElements_AllocatesItsTextAndTheResult()
    {
        var invoker = new ToolInvoker(AllocationPlugin.Registry);
        var elements = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["table"] = JsonSerializer.SerializeToElement("by the window"),
            ["guests"] = JsonSerializer.SerializeToElement(4),
            ["outside"] = JsonSerializer.SerializeToElement(true),
        };
        int expected = StringBytes("by the window") + ResultBytes + ArrayBytes;
        long bytes = Measure(expected, () => Call(invoker, "reserve", ToolArguments.FromElements(elements)));
        output.WriteLine($"A call of reserve(string, int, bool) from elements allocates {bytes} bytes on .NET {Environment.Version}.");
        Assert.Equal(expected, bytes);

        // Hosts of functions hand elements over as objects, in a dictionary of their own.
        IDictionary<string, object?> objects = new SortedList<string, object?>(
            elements.ToDictionary(element => element.Key, element => (object?)element.Value), StringComparer.Ordinal);
        Assert.Equal(bytes, Measure(bytes, () => Call(invoker, "reserve", ToolArguments.FromValues(objects))));
    }

    [Fact]
    public void RefusedCall_AllocatesAFewKilobytes()
    {
        var invoker = new ToolInvoker(ToolPlugin.Registry);
        ToolArguments bad = ToolArguments.FromJson("""{"a":2,"b":"x"}"""u8.ToArray());
        long bytes = Measure(8000, () => Call(invoker, "add", bad));
        output.WriteLine($"A call with one fault allocates {bytes} bytes on .NET {Environment.Version}.");
        Assert.True(bytes < 8000, $"{bytes} bytes.");
    }

    [Fact]
    public void Names_AllocateNothing()
    {
        foreach (PluginRegistry registry in new[] { ToolPlugin.Registry, NestedRegistry.Registry, ClashingRegistry.Registry })
        {
            int length = 0;
            long bytes = Measure(0, () =>
            {
                foreach (ToolName name in registry.Names)
                {
                    length += name.Prefix.Length + name.Local.Length;
                }
            });
            Assert.Equal(0, bytes);
            Assert.True(length > 0);
        }
    }

    [Fact]
    public void Find_AllocatesNothingOnceItHasLooked()
    {
        foreach ((PluginRegistry registry, string name) in new[] { (ToolPlugin.Registry, "add"), (NestedRegistry.Registry, "x-lib.beta") })
        {
            Assert.Equal(0, Measure(0, () => Assert.NotNull(registry.Find(name))));
        }
    }

    /// <summary>
    /// Returns the bytes that one run allocates once its code is warm: methods are optimized behind one's back, which takes
    /// its time where the machine is busy.
    /// </summary>
    private static long Measure(long most, Action run)
    {
        const int Runs = 100;
        long least = long.MaxValue;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(least > most ? 30 : 0.5))
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Runs; i++)
            {
                run();
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Runs);
        }

        return least;
    }

    // Header, method table, length, two bytes for each character and for the end.
    private static int StringBytes(string text) => RoundUp(16 + 4 + (2 * (text.Length + 1)));

    private static int RoundUp(int bytes) => (bytes + 7) & ~7;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(ToolInvoker invoker, string tool, ToolArguments arguments)
    {
        ValueTask<ToolResult> call = invoker.InvokeAsync(tool, arguments);
        if (!call.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("A tool without a task is answered at once.");
        }

        GC.KeepAlive(call.Result);
    }
}
