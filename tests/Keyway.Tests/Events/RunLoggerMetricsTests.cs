namespace Keyway.Tests.Events;

public class RunLoggerMetricsTests
{
    private readonly InMemoryRunEventSink _sink = new();
    private readonly RunLogger _logger;

    public RunLoggerMetricsTests() => _logger = new RunLogger(new RunLoggerOptions { Sinks = [_sink] });

    [Fact]
    public void Metrics_MergePerCategoryAndTheEventCarriesTheMergedSet()
    {
        _logger.SetMetrics("train", ("loss", 0.5), ("accuracy", 0.8));
        _logger.SetMetrics("evaluate", ("loss", 9));
        _logger.SetMetrics("train", new Dictionary<string, object?> { ["loss"] = 0.25, ["best"] = "epoch 3" });

        RunEvent last = _sink.Events[2];
        Assert.Equal(RunEventKind.Metrics, last.Kind);
        Assert.Equal("metrics", last.Name);
        Assert.Equal("train", last.Category);
        Assert.Equal(RunEventLevel.Info, last.Level);
        Dictionary<string, object?> merged = new() { ["loss"] = 0.25, ["accuracy"] = 0.8, ["best"] = "epoch 3" };
        Assert.Equal(merged, last.Data);
        Assert.Equal(merged, _logger.GetMetrics("train"));
        Assert.Equal(9.0, Assert.Single(_logger.GetMetrics("evaluate")).Value);
    }

    [Fact]
    public void EarlierEvents_KeepWhatWasTrueThen()
    {
        _logger.SetMetrics("train", ("loss", 0.5));
        _logger.SetMetrics("train", ("loss", 0.25));

        Assert.Equal(0.5, _sink.Events[0].Data["loss"]);
    }

    [Fact]
    public void CallersDictionary_IsNeitherKeptNorChanged()
    {
        _logger.SetMetrics("train", ("accuracy", 0.8));
        List<int> histogram = [1, 2];
        Dictionary<string, object?> metrics = new() { ["loss"] = 0.5, ["histogram"] = histogram };

        _logger.SetMetrics("train", metrics);
        Assert.Equal(["loss", "histogram"], metrics.Keys);
        metrics["loss"] = 99.0;
        metrics["new"] = 1;
        histogram.Add(3);

        Assert.Equal(0.5, _logger.GetMetrics("train")["loss"]);
        Assert.DoesNotContain("new", _logger.GetMetrics("train").Keys);
        Assert.Equal([1, 2], (IEnumerable<object?>)_logger.GetMetrics("train")["histogram"]!);
    }

    [Fact]
    public void SameNameTwice_TheLaterWins()
    {
        _logger.SetMetrics("train", ("loss", 1), ("loss", 2));

        Assert.Equal(2.0, Assert.Single(_logger.GetMetrics("train")).Value);
    }

    [Fact]
    public void NotANumber_IsAValueLikeOthers()
    {
        _logger.SetMetrics("train", ("loss", double.NaN));

        Assert.Equal(double.NaN, _logger.GetMetrics("train")["loss"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void EmptyCategory_IsRefusedAndNothingIsRecorded(string? category)
    {
        Assert.ThrowsAny<ArgumentException>(() => _logger.SetMetrics(category!, ("loss", 1)));
        Assert.ThrowsAny<ArgumentException>(() => _logger.SetMetrics(category!, new Dictionary<string, object?>()));
        Assert.ThrowsAny<ArgumentException>(() => _logger.GetMetrics(category!));

        Assert.Empty(_logger.GetAllMetrics());
        Assert.Empty(_sink.Events);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void MetricWithoutName_IsRefusedAndNothingIsRecorded(string? name)
    {
        var fault = Assert.Throws<ArgumentException>(() => _logger.SetMetrics("train", ("loss", 1), (name!, 2)));
        Assert.Equal("metrics", fault.ParamName);
        Assert.Throws<ArgumentException>(
            () => _logger.SetMetrics("train", new Dictionary<string, object?> { ["loss"] = 1, [""] = 2 }));

        Assert.Empty(_logger.GetMetrics("train"));
        Assert.Empty(_sink.Events);
    }

    [Fact]
    public void NoMetricsAtAll_IsANullFault()
    {
        Assert.Throws<ArgumentNullException>(() => _logger.SetMetrics("train", ((string, double)[])null!));
        Assert.Throws<ArgumentNullException>(
            () => _logger.SetMetrics("train", (IReadOnlyDictionary<string, object?>)null!));
    }

    [Fact]
    public void UnknownCategory_IsEmptyAndStaysUnknown()
    {
        Assert.Empty(_logger.GetMetrics("nothing"));
        Assert.Empty(_logger.GetAllMetrics());
    }

    [Fact]
    public void Snapshots_AreCopies()
    {
        _logger.SetMetrics("train", ("loss", 1));
        IReadOnlyDictionary<string, object?> one = _logger.GetMetrics("train");
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> all = _logger.GetAllMetrics();

        _logger.SetMetrics("train", ("loss", 2), ("accuracy", 3));
        _logger.SetMetrics("evaluate", ("loss", 4));

        Assert.Equal(1.0, Assert.Single(one).Value);
        Assert.Equal(1.0, Assert.Single(Assert.Single(all).Value).Value);
        Assert.Equal(["evaluate", "train"], _logger.GetAllMetrics().Keys.Order());
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, object?>)one)["loss"] = 5.0);
    }
}
