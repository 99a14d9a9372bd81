using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Keyway.Hosting;

/// <summary>
/// Records progress and metrics as gauges, which OpenTelemetry and other listeners of <see cref="Meter"/> collect:
/// <c>keyway.run.progress</c> in percent and <c>keyway.run.metric</c>, with the tags <c>run</c>, <c>category</c> and, for the
/// latter, <c>metric</c>. Metrics that aren't numbers are left out.
/// </summary>
public sealed class MeterRunEventSink : RunEventSink
{
    /// <summary>The name of the meter that a program gives, unless it has its own.</summary>
    public const string MeterName = "Keyway.Runs";

    private readonly Gauge<double> _progress;
    private readonly Gauge<double> _metric;

    /// <summary>Makes a sink over a meter.</summary>
    /// <param name="meter">The meter, such as <c>new Meter(MeterRunEventSink.MeterName)</c>; it isn't disposed of here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="meter"/> is null.</exception>
    public MeterRunEventSink(Meter meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        _progress = meter.CreateGauge<double>("keyway.run.progress", "%", "How far a category of a run has come.");
        _metric = meter.CreateGauge<double>("keyway.run.metric", description: "What a run measures.");
    }

    /// <inheritdoc/>
    public override void Write(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        if (runEvent.Progress is { } progress)
        {
            _progress.Record(progress.Percent, Tags(runEvent));
        }
        else if (runEvent.Kind == RunEventKind.Metrics)
        {
            foreach ((string name, object? value) in runEvent.Data)
            {
                if (value is double or float or decimal or sbyte or byte or short or ushort or int or uint or long or ulong)
                {
                    TagList tags = Tags(runEvent);
                    tags.Add("metric", name);
                    _metric.Record(Convert.ToDouble(value, CultureInfo.InvariantCulture), tags);
                }
            }
        }
    }

    private static TagList Tags(RunEvent runEvent) => new() { { "run", runEvent.RunId }, { "category", runEvent.Category } };
}
