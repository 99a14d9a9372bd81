namespace Keyway.Tests.Events;

/// <summary>Times of events: those of the system's clock, in the order of their numbers.</summary>
public sealed class RunClockTests
{
    [Fact]
    public async Task Times_AreTheSystemsClocks()
    {
        var sink = new InMemoryRunEventSink();
        var logger = new RunLogger(new RunLoggerOptions { Sinks = [sink] });
        DateTimeOffset before = TimeProvider.System.GetUtcNow();
        logger.SetProgress(1, 2);

        // Longer than the clock counts on without asking.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        DateTimeOffset between = TimeProvider.System.GetUtcNow();
        logger.SetProgress(2, 2);
        logger.LogMessage("Done.");
        DateTimeOffset after = TimeProvider.System.GetUtcNow();

        TimeSpan tolerance = TimeSpan.FromMilliseconds(50);
        Assert.Equal(3, sink.Events.Count);
        Assert.InRange(sink.Events[0].Time, before - tolerance, between - TimeSpan.FromSeconds(1));
        Assert.All(sink.Events.Skip(1), found => Assert.InRange(found.Time, between - tolerance, after + tolerance));
        Assert.Equal(sink.Events.OrderBy(found => found.Time), sink.Events);
    }
}
