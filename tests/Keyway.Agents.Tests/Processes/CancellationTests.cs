using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Processes;

public class CancellationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CancellationAtEveryAwait_LeavesAConversationThatGoesOn(bool isStreaming)
    {
        int steps = 0;
        HashSet<string> places = [];
        while (true)
        {
            using var stop = new CancellationTokenSource();
            var cut = new Cut(++steps, stop);
            var client = new ScriptedChatClient(
                Says("Let me see.", ("add", new { left = 1, right = 2 }), ("fail", null), ("add", new { left = 3, right = 4 })),
                Calls(("add", new { left = 5, right = 6 }), ("goto", new { position = "msg_0", message = "Be quick." }), ("add", new { left = 7, right = 8 })),
                Calls(("add", new { left = 5, right = 6 })),
                Text("Done."),
                Text("Again."),
                Text("Again."),
                Text("Again."))
            {
                BeforeAnswer = _ => cut.StepAsync("request"),
            };
            LlmProcessOptions options = RunTests.Options(client);
            options.Hooks.Add(cut);
            options.Filters.Add(cut.FilterAsync);
            await using LlmProcess process = await new LlmProgram { Tools = ["add", "fail", "goto"] }.StartAsync(options);

            bool isCancelled = false;
            try
            {
                await RunAsync(process, isStreaming, cut, stop.Token);
            }
            catch (OperationCanceledException exception)
            {
                Assert.True(stop.IsCancellationRequested, exception.ToString());
                isCancelled = true;
            }

            RunTests.AssertConsistent(process);
            if (!isCancelled)
            {
                Assert.Equal(["user", "assistant", "tool", "assistant"], RunTests.Roles(process));
                Assert.Single(process.Jumps);
                if (cut.Place is null)
                {
                    // There was no step more.
                    break;
                }

                // The run was over; only its updates were still being read.
                Assert.Equal("update", cut.Place);
            }

            places.Add(cut.Place!);
            cut.Disarm();
            RunResult next = await process.RunAsync("And now?");
            Assert.NotEmpty(next.LastMessage);
            RunTests.AssertConsistent(process);
            RunTests.AssertConsistent(client.Requests[^1].Messages);
        }

        HashSet<string> expected = ["input", "system", "request", "response", "before tool", "after tool"];
        if (isStreaming)
        {
            expected.Add("update");
        }

        Assert.Equal(expected.Order(), places.Order());
    }

    [Fact]
    public async Task CancelledToolCall_IsToldToTheModel_AndThoseBeforeItKeepTheirResults()
    {
        using var stop = new CancellationTokenSource();
        var client = new ScriptedChatClient(Calls(("add", new { left = 1, right = 2 }), ("wait", null), ("add", new { left = 3, right = 4 })), Text("Well."));
        LlmProcessOptions options = RunTests.Options(client);
        options.Observers.Add(new StopAt("wait", stop));
        await using LlmProcess process = await new LlmProgram { Tools = ["add", "wait"] }.StartAsync(options);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.RunAsync("Go", stop.Token));

        string?[] read = [.. RunTests.Results(process).Select(result => result.Result?.ToString())];
        Assert.Equal(3, read.Length);
        Assert.Equal("3", read[0]);
        Assert.All(read[1..], text => Assert.Contains("ended before", text, StringComparison.Ordinal));
    }

    private static async Task RunAsync(LlmProcess process, bool isStreaming, Cut cut, CancellationToken cancellationToken)
    {
        if (!isStreaming)
        {
            await process.RunAsync("Go", cancellationToken);
            return;
        }

        await foreach (RunUpdate update in process.RunStreamingAsync("Go", cancellationToken))
        {
            if (update is not CompletedRunUpdate)
            {
                await cut.StepAsync("update");
            }
        }
    }

    /// <summary>Cancels at one of the places where a run waits for somebody.</summary>
    private sealed class Cut(int at, CancellationTokenSource stop) : IProcessHook
    {
        private int _steps;
        private bool _isDisarmed;

        public string? Place { get; private set; }

        public void Disarm() => _isDisarmed = true;

        public async Task StepAsync(string place)
        {
            if (!_isDisarmed && Interlocked.Increment(ref _steps) == at)
            {
                Place = place;
                await stop.CancelAsync();
            }

            await Task.Yield();
        }

        public async ValueTask<HookResult<string>> OnUserInputAsync(string input, HookContext context, CancellationToken cancellationToken)
        {
            await StepAsync("input");
            cancellationToken.ThrowIfCancellationRequested();
            return input;
        }

        public async ValueTask<HookResult<string>> OnSystemPromptAsync(string prompt, HookContext context, CancellationToken cancellationToken)
        {
            await StepAsync("system");
            cancellationToken.ThrowIfCancellationRequested();
            return prompt;
        }

        public async ValueTask<HookResult<ChatResponse>> OnResponseAsync(ChatResponse response, HookContext context, CancellationToken cancellationToken)
        {
            await StepAsync("response");
            cancellationToken.ThrowIfCancellationRequested();
            return response;
        }

        public async ValueTask<ToolResult> FilterAsync(ToolCall call, Func<ToolCall, ValueTask<ToolResult>> next)
        {
            await StepAsync("before tool");
            call.CancellationToken.ThrowIfCancellationRequested();
            ToolResult result = await next(call);
            await StepAsync("after tool");
            call.CancellationToken.ThrowIfCancellationRequested();
            return result;
        }
    }

    private sealed class StopAt(string tool, CancellationTokenSource stop) : IProcessObserver
    {
        public void OnToolStarted(ToolStarted started)
        {
            if (started.CalledAs == tool)
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(20));
            }
        }
    }
}
