using Microsoft.Extensions.Logging;

namespace Keyway.Tests.Events;

public class RunLoggerLogEntryTests
{
    private readonly InMemoryRunEventSink _sink = new();
    private readonly RunLogger _run;
    private readonly ILogger _logger;

    public RunLoggerLogEntryTests() => _logger = _run = new RunLogger(new RunLoggerOptions { Sinks = [_sink] });

    [Theory]
    [InlineData(LogLevel.Trace, RunEventLevel.Debug)]
    [InlineData(LogLevel.Debug, RunEventLevel.Debug)]
    [InlineData(LogLevel.Information, RunEventLevel.Info)]
    [InlineData(LogLevel.Warning, RunEventLevel.Warning)]
    [InlineData(LogLevel.Error, RunEventLevel.Danger)]
    [InlineData(LogLevel.Critical, RunEventLevel.Danger)]
    public void Entry_BecomesALogEventOfItsLevel(LogLevel level, RunEventLevel expected)
    {
        Assert.True(_logger.IsEnabled(level));
        _logger.Log(level, "hello");

        RunEvent runEvent = Assert.Single(_sink.Events);
        Assert.Equal((RunEventKind.Log, "log", expected), (runEvent.Kind, runEvent.Name, runEvent.Level));
        Assert.Equal(1, runEvent.Sequence);
        Assert.Equal("hello", Assert.Single(runEvent.Data).Value);
    }

    [Fact]
    public void LevelNone_IsNotWritten()
    {
        Assert.False(_logger.IsEnabled(LogLevel.None));
        _logger.Log(LogLevel.None, "hello");

        Assert.Empty(_sink.Events);
    }

    [Fact]
    public void NamedEntry_KeepsItsName()
    {
        _logger.LogInformation(new EventId(7, "Saved"), "hello");

        Assert.Equal("Saved", Assert.Single(_sink.Events).Name);
    }

    [Fact]
    public void Values_AreKeptWithTheirNames()
    {
        _logger.LogInformation("{What} took {Seconds} s, {Nothing}", "saving", 1.5, null);

        IReadOnlyDictionary<string, object?> data = Assert.Single(_sink.Events).Data;
        Assert.Equal("saving took 1.5 s, (null)", data["message"]);
        Assert.Equal(
            new Dictionary<string, object?> { ["What"] = "saving", ["Seconds"] = 1.5, ["Nothing"] = null },
            (IReadOnlyDictionary<string, object?>)data["values"]!);
    }

    [Fact]
    public void ValueNamedMessage_DoesNotHideTheText()
    {
        Dictionary<string, object?> state = new() { ["message"] = "mine" };
        _logger.Log(LogLevel.Information, default, state, null, (_, _) => "text");

        IReadOnlyDictionary<string, object?> data = Assert.Single(_sink.Events).Data;
        Assert.Equal("text", data["message"]);
        Assert.Equal(state, (IReadOnlyDictionary<string, object?>)data["values"]!);
    }

    [Fact]
    public void LiveObject_IsKeptAsText()
    {
        using MemoryStream stream = new();
        _logger.LogInformation("{Stream}", stream);

        var values = (IReadOnlyDictionary<string, object?>)Assert.Single(_sink.Events).Data["values"]!;
        Assert.Equal("System.IO.MemoryStream", values["Stream"]);
    }

    [Fact]
    public void Exception_IsKeptAsText()
    {
        InvalidOperationException exception = new("disk full");
        _logger.LogError(exception, "hello");

        IReadOnlyDictionary<string, object?> data = Assert.Single(_sink.Events).Data;
        Assert.Equal(exception.ToString(), data["exception"]);
    }

    [Fact]
    public void AfterFinish_EntriesAreDroppedWithoutAFault()
    {
        _run.Finish();

        Assert.False(_logger.IsEnabled(LogLevel.Critical));
        _logger.LogCritical("hello");

        Assert.Equal(RunEventKind.End, Assert.Single(_sink.Events).Kind);
    }

    [Fact]
    public void WithoutSinks_NothingIsEnabled()
    {
        ILogger logger = new RunLogger(new RunLoggerOptions());

        Assert.False(logger.IsEnabled(LogLevel.Critical));
        logger.LogCritical("hello");
    }

    [Fact]
    public void NoFormatter_IsRefused() =>
        Assert.Throws<ArgumentNullException>(
            "formatter", () => _logger.Log(LogLevel.Information, default, "state", null, null!));

    [Fact]
    public void Scopes_AreAccepted()
    {
        using (_logger.BeginScope("scope"))
        {
            _logger.LogInformation("hello");
        }

        Assert.Single(_sink.Events);
    }
}
