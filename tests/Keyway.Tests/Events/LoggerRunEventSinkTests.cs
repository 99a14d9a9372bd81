using System.Globalization;
using Keyway.Harness;
using Microsoft.Extensions.Logging;

namespace Keyway.Tests.Events;

public class LoggerRunEventSinkTests
{
    private readonly CollectingLogger _target = new();
    private readonly ManualTimeProvider _clock = new();

    private readonly RunLogger _logger;

    public LoggerRunEventSinkTests() => _logger = new RunLogger(
        new RunLoggerOptions { RunId = "run-7", Sinks = [new LoggerRunEventSink(_target)], TimeProvider = _clock });

    private CollectingLogger.Entry Last
    {
        get
        {
            Assert.True(_logger.FlushAsync().GetAwaiter().GetResult());
            return _target.Entries[^1];
        }
    }

    [Theory]
    [InlineData(MessageLevel.Info, LogLevel.Information)]
    [InlineData(MessageLevel.Success, LogLevel.Information)]
    [InlineData(MessageLevel.Warning, LogLevel.Warning)]
    [InlineData(MessageLevel.Danger, LogLevel.Error)]
    public void Message_HasItsTextAndLevel(MessageLevel level, LogLevel expected)
    {
        _logger.LogMessage("hello", level);

        Assert.Equal((expected, "hello"), (Last.Level, Last.Text));
        Assert.Equal("message", Last.Id.Name);
    }

    [Fact]
    public void DevEvent_IsDebug()
    {
        _logger.LogDevEvent("cache");

        Assert.Equal((LogLevel.Debug, "cache"), (Last.Level, Last.Text));
    }

    [Fact]
    public void Progress_IsDebugOnItsWayAndNewsAtTheEnd()
    {
        _logger.SetProgress(1, 8, "train");
        Assert.Equal((LogLevel.Debug, "train: 1/8 (12.5%)"), (Last.Level, Last.Text));
        _logger.SetProgress(8, 8);
        Assert.Equal((LogLevel.Information, "progress: 8/8 (100%)"), (Last.Level, Last.Text));
        _logger.SetProgressFailed("train");
        Assert.Equal((LogLevel.Error, "train: failed"), (Last.Level, Last.Text));
    }

    [Fact]
    public void Texts_DoNotDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
                _logger.SetProgress(1, 8, "train");
            Assert.Equal("train: 1/8 (12.5%)", Last.Text);
            _logger.SetMetrics("train", ("loss", 0.5), ("accuracy", 0.25));
            Assert.Equal("train: loss=0.5, accuracy=0.25", Last.Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Log_ShowsNameAndData()
    {
        _logger.Log("saved");
        Assert.Equal((LogLevel.Information, "saved"), (Last.Level, Last.Text));
        _logger.Log("saved", new Dictionary<string, object?> { ["epoch"] = 3, ["note"] = null });
        Assert.Equal("saved: epoch=3, note=", Last.Text);
        ((ILogger)_logger).LogWarning("from {Where}", "elsewhere");
        Assert.Equal((LogLevel.Warning, "from elsewhere"), (Last.Level, Last.Text));
    }

    [Fact]
    public void End_IsAnEntry()
    {
        _logger.Finish();

        Assert.Equal((LogLevel.Information, "end"), (Last.Level, Last.Id.Name));
        Assert.Equal("The run has ended.", Last.Text);
    }

    [Fact]
    public void State_IsStructured()
    {
        _logger.SetProgress(0, 10, "train");
        _clock.Advance(TimeSpan.FromSeconds(2));
        _logger.SetProgress(4, 10, "train");
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["Sequence"] = 2L,
                ["Kind"] = RunEventKind.Progress,
                ["Event"] = "progress",
                ["RunId"] = "run-7",
                ["Category"] = "train",
                ["Current"] = 4L,
                ["Total"] = 10L,
                ["Percent"] = 40.0,
                ["Status"] = ProgressStatus.Running,
                ["Elapsed"] = TimeSpan.FromSeconds(2),
                ["Remaining"] = TimeSpan.FromSeconds(3),
            },
            Last.Values);

        _logger.Log("saved", new Dictionary<string, object?> { ["Sequence"] = "mine" }, "model.bin");
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["Sequence"] = 3L,
                ["Kind"] = RunEventKind.Log,
                ["Event"] = "saved",
                ["RunId"] = "run-7",
                ["File"] = "model.bin",
                ["Data.Sequence"] = "mine",
            },
            Last.Values);
    }

    [Fact]
    public void DisabledLevel_IsNotWritten()
    {
        CollectingLogger quiet = new(LogLevel.Warning);
        LoggerRunEventSink sink = new(quiet);
        RunLogger logger = new(new RunLoggerOptions { Sinks = [sink] });

        logger.LogMessage("hello");
        logger.LogMessage("careful", MessageLevel.Warning);
        logger.Finish();

        Assert.Equal("careful", Assert.Single(quiet.Entries).Text);
    }

    [Fact]
    public void Nulls_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("logger", () => new LoggerRunEventSink(null!));
        Assert.Throws<ArgumentNullException>("runEvent", () => new LoggerRunEventSink(_target).Write(null!));
        Assert.Throws<ArgumentNullException>("runEvent", () => new InMemoryRunEventSink().Write(null!));
    }
}
