using Keyway.Harness;

namespace Keyway.Tests.Events;

public class RunLoggerProgressTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryRunEventSink _sink = new();
    private readonly RunLogger _logger;

    public RunLoggerProgressTests() =>
        _logger = new RunLogger(new RunLoggerOptions { Sinks = [_sink], TimeProvider = _clock });

    [Theory]
    [InlineData(1, 0, "total", 0)]
    [InlineData(0, -3, "total", -3)]
    [InlineData(-1, 10, "current", -1)]
    [InlineData(11, 10, "current", 11)]
    public void OutOfRange_IsRefusedWithTheValueAndNothingIsRecorded(long current, long total, string name, long value)
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => _logger.SetProgress(current, total, "train"));

        Assert.Equal(name, fault.ParamName);
        Assert.Equal(value, fault.ActualValue);
        Assert.Null(_logger.GetProgress("train"));
        Assert.Empty(_logger.GetAllProgress());
        Assert.Empty(_sink.Events);
    }

    [Fact]
    public void OutOfRange_LeavesTheEarlierReportAsItWas()
    {
        _logger.SetProgress(4, 10, "train");

        Assert.Throws<ArgumentOutOfRangeException>(() => _logger.SetProgress(11, 10, "train"));

        Assert.Equal(4, _logger.GetProgress("train")!.Value.Current);
        Assert.Single(_sink.Events);
    }

    [Theory]
    [InlineData(0, 7, 0.0)]
    [InlineData(1, 3, 33.33)]
    [InlineData(2, 3, 66.67)]
    [InlineData(7, 7, 100.0)]
    [InlineData(1, 30000, 0.0)]
    [InlineData(long.MaxValue, long.MaxValue, 100.0)]
    public void Percent_HasTwoDecimals(long current, long total, double percent)
    {
        _logger.SetProgress(current, total);

        Assert.Equal(percent, _logger.GetProgress()!.Value.Percent);
    }

    [Fact]
    public void Report_IsAnEventWithTheSnapshot()
    {
        _logger.SetProgress(0, 10, "train");
        _clock.Advance(TimeSpan.FromSeconds(2));
        _logger.SetProgress(4, 10, "train");

        RunEvent last = _sink.Events[1];
        Assert.Equal(RunEventKind.Progress, last.Kind);
        Assert.Equal("progress", last.Name);
        Assert.Equal("train", last.Category);
        Assert.Equal(RunEventLevel.Info, last.Level);
        Assert.Empty(last.Data);
        Assert.Equal(
            new ProgressSnapshot
            {
                Category = "train",
                Current = 4,
                Total = 10,
                Percent = 40,
                Elapsed = TimeSpan.FromSeconds(2),
                Remaining = TimeSpan.FromSeconds(3),
                Status = ProgressStatus.Running,
            },
            last.Progress);
        Assert.Equal(last.Progress, _logger.GetProgress("train"));
    }

    [Fact]
    public void NoCategory_NullAndEmpty_AreTheSame()
    {
        _logger.SetProgress(1, 10);
        _logger.SetProgress(2, 10, null);
        _logger.SetProgress(3, 10, "");

        Assert.Equal([""], _logger.GetAllProgress().Keys);
        Assert.Equal(3, _logger.GetProgress()!.Value.Current);
        Assert.Equal(3, _logger.GetProgress("")!.Value.Current);
        Assert.All(_sink.Events, runEvent => Assert.Equal("", runEvent.Category));
    }

    [Fact]
    public void Categories_AreCaseSensitive()
    {
        _logger.SetProgress(1, 10, "train");

        Assert.Null(_logger.GetProgress("Train"));
    }

    [Fact]
    public void GoingBackwards_IsRecordedAndKeepsTheClock()
    {
        _logger.SetProgress(5, 10);
        _clock.Advance(TimeSpan.FromSeconds(4));

        _logger.SetProgress(2, 20);

        ProgressSnapshot progress = _logger.GetProgress()!.Value;
        Assert.Equal((2, 20, 10.0), (progress.Current, progress.Total, progress.Percent));
        Assert.Equal(TimeSpan.FromSeconds(4), progress.Elapsed);
    }

    [Fact]
    public void Clock_StartsAtTheFirstReportEvenIfThatIsNotZero()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        _logger.SetProgress(3, 10);
        Assert.Equal(TimeSpan.Zero, _logger.GetProgress()!.Value.Elapsed);

        _clock.Advance(TimeSpan.FromSeconds(7));
        _logger.SetProgress(4, 10);

        Assert.Equal(TimeSpan.FromSeconds(7), _logger.GetProgress()!.Value.Elapsed);
    }

    [Fact]
    public void ReportingZero_RestartsThatClockAndNoOther()
    {
        _logger.SetProgress(0, 10, "train");
        _logger.SetProgress(0, 10, "evaluate");
        _clock.Advance(TimeSpan.FromSeconds(10));
        _logger.SetProgress(0, 10, "train");
        _clock.Advance(TimeSpan.FromSeconds(1));

        _logger.SetProgress(5, 10, "train");
        _logger.SetProgress(5, 10, "evaluate");

        Assert.Equal(TimeSpan.FromSeconds(1), _logger.GetProgress("train")!.Value.Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(11), _logger.GetProgress("evaluate")!.Value.Elapsed);
    }

    [Fact]
    public void Remaining_IsUnknownWhileNothingIsDone()
    {
        _logger.SetProgress(0, 10);
        _clock.Advance(TimeSpan.FromSeconds(5));
        _logger.SetProgress(0, 10);

        Assert.Null(_logger.GetProgress()!.Value.Remaining);
        Assert.Equal(TimeSpan.Zero, _logger.GetProgress()!.Value.Elapsed);
    }

    [Fact]
    public void Remaining_IsUnknownWhileNoTimeHasPassed()
    {
        _logger.SetProgress(4, 10);

        Assert.Null(_logger.GetProgress()!.Value.Remaining);
    }

    [Fact]
    public void Remaining_IsZeroWhenDone()
    {
        _logger.SetProgress(0, 10);
        _clock.Advance(TimeSpan.FromSeconds(5));
        _logger.SetProgress(10, 10);

        Assert.Equal(TimeSpan.Zero, _logger.GetProgress()!.Value.Remaining);
        Assert.Equal(ProgressStatus.Completed, _logger.GetProgress()!.Value.Status);
    }

    [Fact]
    public void Remaining_BeyondWhatATimeSpanHolds_IsTheLongest()
    {
        _logger.SetProgress(0, long.MaxValue);
        _clock.Advance(TimeSpan.FromDays(1));
        _logger.SetProgress(1, long.MaxValue);

        Assert.Equal(TimeSpan.MaxValue, _logger.GetProgress()!.Value.Remaining);
    }

    [Fact]
    public void Failed_OfAStartedCategory_HasElapsedAndNoRemaining()
    {
        _logger.SetProgress(0, 10, "train");
        _clock.Advance(TimeSpan.FromSeconds(2));
        _logger.SetProgress(4, 10, "train");
        _clock.Advance(TimeSpan.FromSeconds(1));

        _logger.SetProgressFailed("train");

        ProgressSnapshot progress = _logger.GetProgress("train")!.Value;
        Assert.Equal(0, progress.Percent);
        Assert.Equal(ProgressStatus.Failed, progress.Status);
        Assert.Equal(TimeSpan.FromSeconds(3), progress.Elapsed);
        Assert.Null(progress.Remaining);
        Assert.Equal((4, 10), (progress.Current, progress.Total));
        RunEvent last = _sink.Events[^1];
        Assert.Equal((RunEventKind.Progress, RunEventLevel.Danger, "train"), (last.Kind, last.Level, last.Category));
        Assert.Equal(progress, last.Progress);
    }

    [Fact]
    public void Failed_OfACategoryThatNeverStarted_HasNoElapsed()
    {
        _logger.SetProgressFailed();

        ProgressSnapshot progress = _logger.GetProgress()!.Value;
        Assert.Equal("", progress.Category);
        Assert.Equal(0, progress.Percent);
        Assert.Equal(ProgressStatus.Failed, progress.Status);
        Assert.Null(progress.Elapsed);
        Assert.Null(progress.Remaining);
    }

    [Fact]
    public void ReportAfterAFailureBeforeTheStart_StartsTheClock()
    {
        _logger.SetProgressFailed();
        _clock.Advance(TimeSpan.FromSeconds(9));

        _logger.SetProgress(1, 10);

        Assert.Equal(TimeSpan.Zero, _logger.GetProgress()!.Value.Elapsed);
        Assert.Equal(ProgressStatus.Running, _logger.GetProgress()!.Value.Status);
    }

    [Fact]
    public void Snapshots_AreCopies()
    {
        _logger.SetProgress(1, 10, "train");
        IReadOnlyDictionary<string, ProgressSnapshot> before = _logger.GetAllProgress();

        _logger.SetProgress(2, 10, "train");
        _logger.SetProgress(1, 10, "evaluate");

        Assert.Equal(1, Assert.Single(before).Value.Current);
        Assert.Equal(["evaluate", "train"], _logger.GetAllProgress().Keys.Order());
    }
}
