using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Tests.Events;

public class RunEventJsonTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 2, 4, 4, 5, 250, TimeSpan.FromHours(1));

    [Fact]
    public void Progress_IsOneFlatLine()
    {
        RunEvent runEvent = Event(RunEventKind.Progress) with
        {
            RunId = "run-7",
            Category = "train",
            Progress = new ProgressSnapshot
            {
                Category = "train",
                Current = 4,
                Total = 10,
                Percent = 40,
                Elapsed = TimeSpan.FromSeconds(1.25),
                Remaining = TimeSpan.FromSeconds(1.87),
                Status = ProgressStatus.Running,
            },
        };

        Assert.Equal(
            """{"seq":1,"time":"2026-01-02T03:04:05.2500000Z","run":"run-7","kind":"progress","category":"train","percent":40.0,"current":4,"total":10,"elapsed":1.25,"remaining":1.87,"status":"running"}""",
            Write(runEvent));
        AssertSame(runEvent with { Time = s_time.ToUniversalTime() }, Read(Write(runEvent)));
    }

    [Fact]
    public void FailedProgress_SaysNullForWhatIsUnknownAndKeepsItsLevel()
    {
        RunEvent runEvent = Event(RunEventKind.Progress) with
        {
            Level = RunEventLevel.Danger,
            Progress = new ProgressSnapshot { Category = "", Current = 0, Total = 0, Percent = 0, Status = ProgressStatus.Failed },
        };

        Assert.Equal(
            """{"seq":1,"time":"2026-01-02T03:04:05.2500000Z","kind":"progress","category":"","level":"danger","percent":0.0,"current":0,"total":0,"elapsed":null,"remaining":null,"status":"failed"}""",
            Write(runEvent));
        AssertSame(runEvent with { Time = s_time.ToUniversalTime() }, Read(Write(runEvent)));
    }

    [Fact]
    public void Metrics_KeepNumbersThatJsonDoesNotHave()
    {
        RunEvent runEvent = Event(RunEventKind.Metrics) with
        {
            Category = "train",
            Data = new Dictionary<string, object?>
            {
                ["loss"] = double.NaN, ["up"] = double.PositiveInfinity, ["down"] = float.NegativeInfinity, ["epoch"] = 3, ["best"] = "last",
            },
            StandsFor = [new SequenceRange(1, 1), new SequenceRange(3, 9)],
        };

        string json = Write(runEvent);

        Assert.EndsWith(
            ""","kind":"metrics","category":"train","data":{"loss":"NaN","up":"Infinity","down":"-Infinity","epoch":3,"best":"last"},"stands_for":[1,[3,9]]}""",
            json,
            StringComparison.Ordinal);
        RunEvent read = Read(json);
        Assert.Equal(runEvent.StandsFor, read.StandsFor);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["loss"] = double.NaN, ["up"] = double.PositiveInfinity, ["down"] = double.NegativeInfinity, ["epoch"] = 3.0, ["best"] = "last",
            },
            read.Data);
    }

    [Theory]
    [InlineData(RunEventKind.Log, "saved", RunEventLevel.Warning)]
    [InlineData(RunEventKind.Message, "message", RunEventLevel.Success)]
    [InlineData(RunEventKind.DevEvent, "dev_event", RunEventLevel.Debug)]
    [InlineData(RunEventKind.End, "end", RunEventLevel.Info)]
    public void OtherKinds_KeepNameLevelFileAndData(RunEventKind kind, string name, RunEventLevel level)
    {
        RunEvent runEvent = Event(kind) with
        {
            Name = name,
            Level = level,
            File = "a/b.bin",
            Data = new Dictionary<string, object?> { ["content"] = "ä\n\"", ["none"] = null, ["count"] = 3L, ["share"] = 0.5, ["ok"] = true },
        };

        string json = Write(runEvent);

        Assert.DoesNotContain('\n', json);
        Assert.Equal(kind == RunEventKind.Log, json.Contains("\"name\":\"saved\"", StringComparison.Ordinal));
        Assert.Contains($"\"level\":\"{level.ToString().ToLowerInvariant()}\"", json, StringComparison.Ordinal);
        AssertSame(runEvent with { Time = s_time.ToUniversalTime() }, Read(json));
    }

    [Fact]
    public void EveryRecordedEvent_ReadsAsItWas()
    {
        InMemoryRunEventSink sink = new();
        RunLogger logger = new(new RunLoggerOptions { RunId = "r", Sinks = [sink] });
        logger.SetProgress(1, 3, "train");
        logger.SetProgressFailed();
        logger.SetMetrics("train", ("loss", 0.1), ("big", 1e300));
        logger.Log("saved", new Dictionary<string, object?> { ["deep"] = new Dictionary<string, object?> { ["x"] = 1L } }, "f");
        logger.LogMessage("hello", MessageLevel.Danger);
        logger.LogDevEvent("cache");
        logger.ReportItem(Utf8Json.Parse("""{"id":1.0,"tags":["a"]}"""));
        logger.Finish();

        Assert.Equal(Enum.GetValues<RunEventKind>(), sink.Events.Select(e => e.Kind).Distinct());
        Assert.All(sink.Events, runEvent => AssertSame(runEvent, Read(Write(runEvent))));
    }

    [Fact]
    public void DataOfAnyType_IsWritten()
    {
        Dictionary<string, object?> data = new()
        {
            ["own"] = new Own(),
            ["bad"] = new Bad(),
            ["enum"] = DayOfWeek.Monday,
            ["date"] = new DateOnly(2026, 1, 2),
            ["time"] = TimeSpan.FromSeconds(90),
            ["bytes"] = new byte[] { 1, 2 },
            ["numbers"] = new[] { 1, 2 },
            ["list"] = new List<object?> { 1.5m, 'c', null },
            ["node"] = new JsonObject { ["x"] = 1 },
            ["undefined"] = default(JsonElement),
        };

        string json = Write(Event(RunEventKind.Log) with { Name = "log", Data = data });

        Assert.EndsWith(
            """{"own":"own text","bad":"Keyway.Tests.Events.RunEventJsonTests+Bad: no text","enum":"Monday","date":"2026-01-02","time":"00:01:30","bytes":"AQI=","numbers":[1,2],"list":[1.5,"c",null],"node":{"x":1},"undefined":null}}""",
            json,
            StringComparison.Ordinal);
        Assert.Equal(10, Read(json).Data.Count);
    }

    [Fact]
    public void TextThatIsNoUnicode_IsWrittenAsFarAsItIs()
    {
        string json = Write(Event(RunEventKind.Log) with { Name = "log", Data = new Dictionary<string, object?> { ["half"] = "a\uD800b" } });

        Assert.Equal("a\uFFFDb", Read(json).Data["half"]);
    }

    [Fact]
    public void UnknownMembers_ArePassedOver_WhereverTheyStand()
    {
        RunEvent runEvent = Read(
            """ {"data":{"x":1},"later":{"kind":"end","deep":[[]]},"kind":"log","time":"2026-01-02T03:04:05Z","seq":7,"name":"n","more":1} """);

        Assert.Equal((7L, "n", 1L), (runEvent.Sequence, runEvent.Name, (long)runEvent.Data["x"]!));
    }

    [Theory]
    [InlineData("""{"time":"2026-01-02T03:04:05Z","kind":"end"}""", "seq")]
    [InlineData("""{"seq":1,"kind":"end"}""", "time")]
    [InlineData("""{"seq":1,"time":"2026-01-02T03:04:05Z"}""", "kind")]
    [InlineData("""{"seq":1,"time":"2026-01-02T03:04:05Z","kind":"party"}""", "kind")]
    [InlineData("""{"seq":1,"time":"2026-01-02T03:04:05Z","kind":"end","level":"loud"}""", "level")]
    [InlineData("""{"seq":1,"time":"2026-01-02T03:04:05Z","kind":"progress"}""", "status")]
    [InlineData("""{"seq":"1"}""", "run event")]
    [InlineData("""{"seq":1,"time":"yesterday"}""", "run event")]
    [InlineData("""{"seq":1,"stands_for":[[1,2,3]]}""", "stands_for")]
    [InlineData("""{"seq":1,"data":[]}""", "data")]
    [InlineData("""{"seq":1} {}""", "")]
    [InlineData("""[]""", "object")]
    [InlineData("""{"seq":1""", "")]
    [InlineData("", "")]
    public void WhatIsNoEvent_IsAFaultThatSaysWhy(string json, string says)
    {
        var fault = Assert.ThrowsAny<JsonException>(() => Read(json));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LongTimes_StayThemselves()
    {
        RunEvent runEvent = Event(RunEventKind.Progress) with
        {
            Progress = new ProgressSnapshot
            {
                Category = "",
                Current = 1,
                Total = 2,
                Percent = 50,
                Elapsed = TimeSpan.FromTicks(1),
                Remaining = TimeSpan.MaxValue,
                Status = ProgressStatus.Running,
            },
        };

        Assert.Equal(runEvent.Progress, Read(Write(runEvent)).Progress);
    }

    private static RunEvent Event(RunEventKind kind)
        => new() { Sequence = 1, Time = s_time, Kind = kind, Name = kind.ToString().ToLowerInvariant() };

    private static string Write(RunEvent runEvent)
    {
        ArrayBufferWriter<byte> output = new();
        RunEventJson.Write(output, runEvent);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static RunEvent Read(string json) => RunEventJson.Read(Encoding.UTF8.GetBytes(json));

    private static void AssertSame(RunEvent expected, RunEvent actual)
    {
        Assert.Equal(expected.Data.Select(Settled), actual.Data.Select(Settled));
        Assert.Equal(expected.StandsFor, actual.StandsFor);
        Assert.Equal(expected with { Data = actual.Data, StandsFor = actual.StandsFor }, actual);

        static (string, string) Settled(KeyValuePair<string, object?> pair)
            => (pair.Key, pair.Value is IReadOnlyDictionary<string, object?> map ? string.Join(',', map) : $"{pair.Value?.GetType()} {pair.Value}");
    }

    private sealed class Own
    {
        public override string ToString() => "own text";
    }

    private sealed class Bad
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
