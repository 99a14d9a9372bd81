using System.Diagnostics.Metrics;

namespace Keyway.Hosting.Tests.Events;

public class MeterRunEventSinkTests
{
    [Fact]
    public void ProgressAndMetrics_AreGaugesWithTags()
    {
        using Meter meter = new(MeterRunEventSink.MeterName);
        List<string> seen = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter == meter)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add(
            FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}")));
        listener.Start();
        RunLogger logger = new(new RunLoggerOptions { RunId = "r", Sinks = [new MeterRunEventSink(meter)] });

        logger.SetProgress(1, 4, "train");
        logger.SetMetrics("train", new Dictionary<string, object?> { ["loss"] = 0.5, ["epoch"] = 3, ["best"] = "yes" });
        logger.LogMessage("hello");
        logger.Finish();

        Assert.Equal(
            [
                "keyway.run.progress 25 run=r category=train",
                "keyway.run.metric 0.5 run=r category=train metric=loss",
                "keyway.run.metric 3 run=r category=train metric=epoch",
            ],
            seen);
    }
}
