namespace Keyway.Hosting.Tests.Events;

public class ConsoleRunEventSinkTests
{
    [Theory]
    [InlineData(RunEventLevel.Info, false)]
    [InlineData(RunEventLevel.Debug, true)]
    public async Task Events_AreLinesForPeople(RunEventLevel minimum, bool showsDevEvents)
    {
        using StringWriter output = new() { NewLine = "\n" };
        RunLogger logger = new(new RunLoggerOptions { Sinks = [new ConsoleRunEventSink(output, minimum)] });
        logger.SetProgress(4, 10, "train");
        Assert.True(await logger.FlushAsync());
        logger.SetMetrics("train", ("loss", 0.5), ("accuracy", 0.25));
        logger.LogMessage("Wrote it.");
        logger.LogDevEvent("cache");
        logger.Log("saved");
        logger.Finish();

        Assert.Equal(
            $"train: 4/10 (40%)\ntrain: loss=0.5, accuracy=0.25\nWrote it.\n{(showsDevEvents ? "cache\n" : "")}saved\n", output.ToString());
    }
}
