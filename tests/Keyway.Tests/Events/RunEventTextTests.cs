namespace Keyway.Tests.Events;

/// <summary>Events as people read them.</summary>
public sealed class RunEventTextTests
{
    [Theory]
    [InlineData(0.6493040602350147, "0.6493")]
    [InlineData(0.1f, "0.1")]
    [InlineData(1234567.0, "1.2346E+06")]
    [InlineData(100000, "100000")]
    [InlineData(12345678901L, "12345678901")]
    public void Metrics_HaveAsManyDigitsAsAnybodyReads(object value, string expected)
    {
        var sink = new InMemoryRunEventSink();
        var logger = new RunLogger(new RunLoggerOptions { Sinks = [sink] });

        logger.SetMetrics("train", new Dictionary<string, object?> { ["loss"] = value });

        Assert.Equal($"train: loss={expected}", sink.Events.Single().ToString());
    }
}
