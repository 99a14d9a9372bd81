using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Keyway.Benchmarks.Children;

/// <summary>Counts what listeners hear of calls in a process that has had none before.</summary>
internal static class Heard
{
    private static int s_spans;
    private static int s_durations;

    /// <summary>Calls once without listeners where that is asked, then once with, and reports the spans and durations heard.</summary>
    public static void Report(bool callBefore)
    {
        var invoker = new ToolInvoker(OnePlugin.Registry);
        if (callBefore)
        {
            Call(invoker);
        }

        Listen();
        Call(invoker);
        Console.WriteLine($"{s_spans} {s_durations}");
    }

    private static void Call(ToolInvoker invoker)
        => invoker.InvokeAsync("add", ToolArguments.FromJson(FirstCall.Arguments)).AsTask().GetAwaiter().GetResult();

    // Not inlined: what it uses must be loaded no earlier than it runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Listen()
    {
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static source => source.Name == KeywayTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = static _ => s_spans++,
        });
        var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == KeywayTelemetry.SourceName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>(static (_, _, _, _) => s_durations++);
        meters.Start();
    }
}
