using Microsoft.Extensions.Logging;

namespace Keyway.Tests.Events;

public class RunLoggerNoneTests
{
    [Fact]
    public void None_RecordsNothing()
    {
        RunLogger none = RunLogger.None;
        none.SetProgress(4, 10, "train");
        none.SetProgressFailed("train");
        none.SetProgressWeights(("train", 1));
        none.SetMetrics("train", ("loss", 1));
        none.SetMetrics("train", new Dictionary<string, object?> { ["loss"] = 1 });
        none.Log("event");
        none.LogMessage("hello");
        none.LogDevEvent("hello");
        none.EndLog();

        Assert.Null(none.GetProgress("train"));
        Assert.Empty(none.GetAllProgress());
        Assert.Empty(none.GetMetrics("train"));
        Assert.Empty(none.GetAllMetrics());
        Assert.Equal(0, none.OverallProgress);
        Assert.False(((ILogger)none).IsEnabled(LogLevel.Critical));
        ((ILogger)none).LogCritical("hello");
    }

    [Fact]
    public void None_ChecksItsArguments()
    {
        RunLogger none = RunLogger.None;
        Assert.Throws<ArgumentOutOfRangeException>(() => none.SetProgress(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => none.SetProgress(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => none.SetProgressWeights(("a", -1)));
        Assert.Throws<ArgumentException>(() => none.SetMetrics("", ("loss", 1)));
        Assert.Throws<ArgumentException>(() => none.SetMetrics("", new Dictionary<string, object?>()));
        Assert.Throws<ArgumentException>(() => none.GetMetrics(""));
        Assert.Throws<ArgumentException>(() => none.Log(""));
        Assert.Throws<ArgumentNullException>(() => none.LogMessage(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => none.LogMessage("x", (MessageLevel)9));
        Assert.Throws<ArgumentNullException>(() => none.LogDevEvent(null!));
    }

    [Fact]
    public async Task None_CannotBeClosedForOthers()
    {
        RunLogger.None.Finish();
        await RunLogger.None.FinishAsync();

        RunLogger.None.LogMessage("hello");
    }
}
