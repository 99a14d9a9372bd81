using Keyway.Harness;
using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Processes;

public class ObserverTests
{
    [Fact]
    public async Task EventsCome_InTheOrderOfWhatHappens()
    {
        var observer = new Recorder();
        await RunAsync(observer);
        Assert.Equal(
            [
                "turn 1", "request 1", "response", "tool write_stderr", "stderr careful", "answered write_stderr", "turn 1 ended, 1",
                "turn 2", "request 3", "response", "turn 2 ended, 0", "run end_turn",
            ],
            observer.Events);
    }

    [Fact]
    public async Task ObserverThatThrows_IsLogged_AndTheRunGoesOn()
    {
        using var loggers = new RecordingLoggers();
        var behind = new Recorder();
        RunResult result = await RunAsync(new Thrower(), behind, loggers: loggers);

        Assert.Equal("Done.", result.LastMessage);
        Assert.Equal(12, behind.Events.Count);
        Assert.Equal(12, loggers.Messages.Count(message => message.Contains(nameof(Thrower), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FailedRun_IsTold()
    {
        var observer = new Recorder();
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient(_ => throw new HttpRequestException("503")));
        options.Observers.Add(observer);
        await using LlmProcess process = await new LlmProgram().StartAsync(options);
        await Assert.ThrowsAsync<HttpRequestException>(() => process.RunAsync("Go"));
        Assert.Equal(["turn 1", "request 1", "run failed: 503"], observer.Events);
    }

    private static async Task<RunResult> RunAsync(IProcessObserver observer, IProcessObserver? behind = null, RecordingLoggers? loggers = null)
    {
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient(Calls(("write_stderr", new { message = "careful" })), Text("Done.")));
        options.Observers.Add(observer);
        if (behind is not null)
        {
            options.Observers.Add(behind);
            options.LoggerFactory = loggers!;
        }

        await using LlmProcess process = await new LlmProgram { Tools = ["write_stderr"] }.StartAsync(options);
        return await process.RunAsync("Go");
    }

    private sealed class Recorder : IProcessObserver
    {
        public List<string> Events { get; } = [];

        public void OnTurnStarted(TurnStarted turn) => Events.Add($"turn {turn.Turn}");

        public void OnRequest(RequestSent request) => Events.Add($"request {request.Messages.Count}");

        public void OnResponse(ResponseReceived response) => Events.Add("response");

        public void OnToolStarted(ToolStarted tool) => Events.Add($"tool {tool.CalledAs}");

        public void OnToolEnded(ToolEnded tool) => Events.Add($"answered {tool.Call.Name}");

        public void OnStderrWritten(StderrWritten written) => Events.Add($"stderr {written.Message}");

        public void OnTurnEnded(TurnEnded turn) => Events.Add($"turn {turn.Turn} ended, {turn.ToolCalls}");

        public void OnRunEnded(RunEnded run) => Events.Add(run.Exception is { } fault ? $"run failed: {fault.Message}" : $"run {run.Result!.StopReason}");
    }

    private sealed class Thrower : IProcessObserver
    {
        public void OnTurnStarted(TurnStarted turn) => throw new InvalidOperationException();

        public void OnRequest(RequestSent request) => throw new InvalidOperationException();

        public void OnResponse(ResponseReceived response) => throw new InvalidOperationException();

        public void OnToolStarted(ToolStarted tool) => throw new InvalidOperationException();

        public void OnToolEnded(ToolEnded tool) => throw new InvalidOperationException();

        public void OnStderrWritten(StderrWritten written) => throw new InvalidOperationException();

        public void OnTurnEnded(TurnEnded turn) => throw new InvalidOperationException();

        public void OnRunEnded(RunEnded run) => throw new InvalidOperationException();
    }
}
