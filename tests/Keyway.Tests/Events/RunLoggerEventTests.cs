using System.Text.Json.Nodes;
using Keyway.Harness;

namespace Keyway.Tests.Events;

public class RunLoggerEventTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryRunEventSink _sink = new();
    private readonly RunLogger _logger;

    public RunLoggerEventTests() =>
        _logger = new RunLogger(new RunLoggerOptions { RunId = "run-7", Sinks = [_sink], TimeProvider = _clock });

    private RunEvent Last => _sink.Events[^1];

    [Fact]
    public void Events_HaveRunTimeAndNumbersFromOne()
    {
        _logger.LogMessage("one");
        _clock.Advance(TimeSpan.FromSeconds(1));
        _logger.SetProgress(1, 2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _logger.SetMetrics("train", ("loss", 1));

        Assert.Equal([1L, 2L, 3L], _sink.Events.Select(runEvent => runEvent.Sequence));
        Assert.All(_sink.Events, runEvent => Assert.Equal("run-7", runEvent.RunId));
        DateTimeOffset start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal(
            [start, start.AddSeconds(1), start.AddSeconds(2)], _sink.Events.Select(runEvent => runEvent.Time));
        Assert.All(_sink.Events, runEvent => Assert.Equal(TimeSpan.Zero, runEvent.Time.Offset));
    }

    [Fact]
    public void RefusedCall_LeavesNoGap()
    {
        _logger.LogMessage("one");
        Assert.Throws<ArgumentOutOfRangeException>(() => _logger.SetProgress(1, 0));
        Assert.Throws<ArgumentException>(() => _logger.Log(""));
        _logger.LogMessage("two");

        Assert.Equal([1L, 2L], _sink.Events.Select(runEvent => runEvent.Sequence));
    }

    [Fact]
    public void Log_HasNameDataAndFile()
    {
        _logger.Log("saved", new Dictionary<string, object?> { ["epoch"] = 3, ["note"] = null }, "model.bin");

        Assert.Equal(RunEventKind.Log, Last.Kind);
        Assert.Equal("saved", Last.Name);
        Assert.Equal(RunEventLevel.Info, Last.Level);
        Assert.Equal("", Last.Category);
        Assert.Equal("model.bin", Last.File);
        Assert.Null(Last.Progress);
        Assert.Equal(new Dictionary<string, object?> { ["epoch"] = 3, ["note"] = null }, Last.Data);
    }

    [Fact]
    public void Log_WithoutDataAndFile_HasNone()
    {
        _logger.Log("saved");

        Assert.Empty(Last.Data);
        Assert.Null(Last.File);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Log_WithoutName_IsRefused(string? name)
    {
        var fault = Assert.ThrowsAny<ArgumentException>(() => _logger.Log(name!));

        Assert.Equal("eventName", fault.ParamName);
        Assert.Empty(_sink.Events);
    }

    [Theory]
    [InlineData(MessageLevel.Info, RunEventLevel.Info, "info")]
    [InlineData(MessageLevel.Success, RunEventLevel.Success, "success")]
    [InlineData(MessageLevel.Warning, RunEventLevel.Warning, "warning")]
    [InlineData(MessageLevel.Danger, RunEventLevel.Danger, "danger")]
    public void Message_HasContextAndContent(MessageLevel level, RunEventLevel expected, string context)
    {
        _logger.LogMessage("hello", level);

        Assert.Equal(RunEventKind.Message, Last.Kind);
        Assert.Equal("message", Last.Name);
        Assert.Equal(expected, Last.Level);
        Assert.Equal(new Dictionary<string, object?> { ["context"] = context, ["content"] = "hello" }, Last.Data);
    }

    [Fact]
    public void Message_IsInfoUnlessSaid()
    {
        _logger.LogMessage("");

        Assert.Equal(RunEventLevel.Info, Last.Level);
        Assert.Equal("", Last.Data["content"]);
    }

    [Fact]
    public void Message_NullOrOfNoLevel_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("message", () => _logger.LogMessage(null!));
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => _logger.LogMessage("x", (MessageLevel)9));

        Assert.Equal((MessageLevel)9, fault.ActualValue);
        Assert.Equal("level", fault.ParamName);
        Assert.Empty(_sink.Events);
    }

    [Fact]
    public void DevEvent_HasMessageAndData()
    {
        _logger.LogDevEvent("cache", new Dictionary<string, object?> { ["hits"] = 3 });

        Assert.Equal(RunEventKind.DevEvent, Last.Kind);
        Assert.Equal("dev_event", Last.Name);
        Assert.Equal(RunEventLevel.Debug, Last.Level);
        Assert.Equal("cache", Last.Data["message"]);
        Assert.Equal(
            new Dictionary<string, object?> { ["hits"] = 3 }, (IReadOnlyDictionary<string, object?>)Last.Data["data"]!);
    }

    [Fact]
    public void DevEvent_WithoutData_HasNullData()
    {
        _logger.LogDevEvent("cache");

        Assert.True(Last.Data.TryGetValue("data", out object? data));
        Assert.Null(data);
        Assert.Throws<ArgumentNullException>("message", () => _logger.LogDevEvent(null!));
    }

    [Fact]
    public void Data_IsCopiedAllTheWayDown()
    {
        List<string> list = ["a"];
        int[] numbers = [1];
        Dictionary<string, object?> nested = new() { ["list"] = list };
        Dictionary<string, int> counts = new() { ["x"] = 1 };
        JsonArray json = [1];
        Dictionary<string, object?> data = new()
        {
            ["nested"] = nested, ["numbers"] = numbers, ["counts"] = counts, ["json"] = json, ["text"] = "t",
        };

        _logger.Log("event", data);
        list.Add("b");
        numbers[0] = 2;
        nested["more"] = 1;
        counts["x"] = 2;
        json.Add(2);
        data.Clear();

        Assert.Equal(["nested", "numbers", "counts", "json", "text"], Last.Data.Keys);
        var copy = (IReadOnlyDictionary<string, object?>)Last.Data["nested"]!;
        Assert.Equal(["a"], (IEnumerable<object?>)Assert.Single(copy).Value!);
        Assert.Equal([1], (int[])Last.Data["numbers"]!);
        Assert.Equal(1, ((IReadOnlyDictionary<string, object?>)Last.Data["counts"]!)["x"]);
        Assert.Equal("[1]", ((JsonArray)Last.Data["json"]!).ToJsonString());
        Assert.Equal("t", Last.Data["text"]);
    }

    [Fact]
    public void Data_ThatContainsItself_IsRefused()
    {
        Dictionary<string, object?> data = [];
        data["self"] = data;
        List<object?> list = [];
        list.Add(list);

        Assert.Throws<ArgumentException>("data", () => _logger.Log("event", data));
        Assert.Throws<ArgumentException>("data", () => _logger.LogDevEvent("event", data));
        Assert.Throws<ArgumentException>(
            "metrics", () => _logger.SetMetrics("train", new Dictionary<string, object?> { ["list"] = list }));
        Assert.Empty(_sink.Events);
    }

    [Fact]
    public void Data_OfAnEvent_CannotBeChanged()
    {
        _logger.Log("event", new Dictionary<string, object?> { ["x"] = 1 });

        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, object?>)Last.Data).Clear());
    }

    [Fact]
    public void EndLog_IsAMessageThatMayBeRepeated()
    {
        _logger.EndLog();
        _logger.EndLog();
        _logger.LogMessage("still open");

        Assert.All(_sink.Events, runEvent => Assert.Equal(RunEventKind.Message, runEvent.Kind));
        Assert.Equal(_sink.Events[0].Data["content"], _sink.Events[1].Data["content"]);
        Assert.Equal("info", _sink.Events[0].Data["context"]);
        Assert.Equal(3, _sink.Events.Count);
    }

    [Fact]
    public void Options_AreChecked()
    {
        Assert.Throws<ArgumentNullException>(() => new RunLogger(null!));
        Assert.Throws<ArgumentException>(() => new RunLogger(new RunLoggerOptions { Sinks = [null!] }));
        Assert.Throws<ArgumentNullException>(() => new RunLogger(new RunLoggerOptions { Sinks = null! }));
        Assert.Throws<ArgumentNullException>(() => new RunLogger(new RunLoggerOptions { TimeProvider = null! }));
        Assert.Throws<ArgumentNullException>(() => new RunLogger(new RunLoggerOptions { DiagnosticLogger = null! }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new RunLogger(new RunLoggerOptions { FlushTimeout = TimeSpan.FromSeconds(-2) }));
    }

    [Fact]
    public void Sinks_AreThoseOfTheStart()
    {
        List<IRunEventSink> sinks = [_sink];
        RunLogger logger = new(new RunLoggerOptions { Sinks = sinks });
        sinks.Clear();

        logger.LogMessage("hello");

        Assert.Single(_sink.Events);
    }
}
