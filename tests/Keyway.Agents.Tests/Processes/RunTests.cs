using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Processes;

public class RunTests
{
    private static readonly ToolSettings[] s_tools = ["add", "fail", "halt", "wait", "who_am_i"];

    [Fact]
    public async Task ToolsAreCalled_UntilTheModelAsksForNone()
    {
        var client = new ScriptedChatClient(Says("Let me see.", ("add", new { left = 1, right = 2 })), Text("It is 3."));
        await using LlmProcess process = await StartAsync(client);

        RunResult result = await process.RunAsync("What is 1 + 2?");

        Assert.Equal("It is 3.", result.LastMessage);
        Assert.Equal(StopReasons.EndTurn, result.StopReason);
        Assert.Equal(2, result.Requests);
        ToolCallRecord call = Assert.Single(result.ToolCalls);
        Assert.Equal(("call_0", "add", "add", "3"), (call.Id, call.CalledAs, call.Name, call.Result.ToString()));
        Assert.Equal((14L, 6L, 20L), (result.Usage.InputTokenCount, result.Usage.OutputTokenCount, result.Usage.TotalTokenCount));
        Assert.Equal(["user", "assistant", "tool", "assistant"], Roles(process));
        Assert.Equal(["user", "assistant", "tool"], client.Requests[1].Messages.Select(message => message.Role.Value));
    }

    [Fact]
    public async Task SystemPromptModelAndTools_AreSent()
    {
        var client = new ScriptedChatClient(Text("Hello."));
        var program = new LlmProgram
        {
            Model = new() { Name = "m-1" },
            Prompt = new() { System = "Be short." },
            Parameters = new Dictionary<string, object?> { ["temperature"] = 0.5, ["top_secret"] = "x" },
            Tools = s_tools,
        };
        await using LlmProcess process = await program.StartAsync(Options(client));

        await process.RunAsync("Hi");

        (IReadOnlyList<ChatMessage> messages, ChatOptions options) = Assert.Single(client.Requests);
        Assert.Equal([("system", "Be short."), ("user", "Hi")], messages.Select(message => (message.Role.Value, message.Text)));
        Assert.Equal("m-1", options.ModelId);
        Assert.Equal("m-1", process.ModelName);
        Assert.Equal(0.5f, options.Temperature);
        Assert.Equal("x", options.AdditionalProperties!["top_secret"]);
        Assert.Equal(["add", "fail", "halt", "wait", "who_am_i"], options.Tools!.Select(tool => tool.Name));
        Assert.All(options.Tools!, tool => Assert.IsNotType<AIFunction>(tool, exactMatch: false));
    }

    [Fact]
    public async Task UnknownToolBadArgumentsAndFailure_AreAnswered_AndTheRunGoesOn()
    {
        var client = new ScriptedChatClient(
            Calls(("ad", new { left = 1 }), ("add", new { left = 1000, right = 2 }), ("fail", null), ("add", new { left = 1, right = 2 })),
            Text("Done."));
        await using LlmProcess process = await StartAsync(client);

        RunResult result = await process.RunAsync("Go");

        Assert.Equal("Done.", result.LastMessage);
        Assert.Equal(
            [ToolErrorCodes.UnknownTool, ToolErrorCodes.InvalidArguments, ToolErrorCodes.ToolFailed, null],
            result.ToolCalls.Select(call => call.Result.Error?.Code));
        List<string?> read = [.. Results(client.Requests[1].Messages).Select(answer => answer.Result?.ToString())];
        Assert.Contains("Did you mean 'add'", read[0], StringComparison.Ordinal);
        Assert.Contains("/left", read[1], StringComparison.Ordinal);
        Assert.Contains("The oven is cold.", read[2], StringComparison.Ordinal);
        Assert.Equal("3", read[3]);
    }

    [Fact]
    public async Task ArgumentsThatAreNoJson_AreAnswered()
    {
        var call = new FunctionCallContent("c", "add") { Exception = new FormatException("'}' is missing") };
        var client = new ScriptedChatClient(new ChatResponse(new ChatMessage(ChatRole.Assistant, [call])), Text("Done."));
        await using LlmProcess process = await StartAsync(client);

        RunResult result = await process.RunAsync("Go");

        Assert.Equal(ToolErrorCodes.InvalidArguments, result.ToolCalls[0].Result.Error?.Code);
        Assert.Contains("'}' is missing", result.ToolCalls[0].Result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abort_EndsTheResponse_AndNothingOfItIsKept()
    {
        var client = new ScriptedChatClient(
            Calls(("add", new { left = 1, right = 2 }), ("halt", null), ("add", new { left = 3, right = 4 })));
        await using LlmProcess process = await StartAsync(client);

        RunResult result = await process.RunAsync("Go");

        Assert.Equal((StopReasons.Aborted, "Stopped here.", 1), (result.StopReason, result.LastMessage, result.Requests));
        Assert.Equal(["add", "halt"], result.ToolCalls.Select(call => call.Name));
        Assert.Equal(["user"], Roles(process));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task MaxIterations_AreExactlyThatManyRequests(int most)
    {
        var client = new ScriptedChatClient(_ => Says("Once more.", ("add", new { left = 1, right = 2 })));
        var program = new LlmProgram { Model = new() { MaxIterations = most }, Tools = s_tools };
        await using LlmProcess process = await program.StartAsync(Options(client));

        RunResult result = await process.RunAsync("Go");

        Assert.Equal((StopReasons.MaxIterations, most, most), (result.StopReason, result.Requests, client.Requests.Count));
        Assert.Equal(most, result.ToolCalls.Count);
        Assert.Equal("Once more.", result.LastMessage);
        AssertConsistent(process);
    }

    [Fact]
    public async Task TokenLimit_StopsTheRun_AndTheModelIsToldOfTheCallsThatWereNotMade()
    {
        var client = new ScriptedChatClient(_ => Calls(("add", new { left = 1, right = 2 })));
        LlmProcessOptions options = Options(client);
        options.Hooks.Add(new TokenLimitHook(25));
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(options);

        RunResult result = await process.RunAsync("Go");

        Assert.Equal((StopReasons.TokenLimit, 3, 2), (result.StopReason, result.Requests, result.ToolCalls.Count));
        Assert.Contains(StopReasons.TokenLimit, Results(process).Last().Result?.ToString(), StringComparison.Ordinal);
        AssertConsistent(process);
    }

    [Fact]
    public async Task TokenLimit_OfAClientThatCountsNone_FailsTheRun()
    {
        var client = new ScriptedChatClient(_ => new ChatResponse(new ChatMessage(ChatRole.Assistant, "Hello.")));
        LlmProcessOptions options = Options(client);
        options.Hooks.Add(new TokenLimitHook(25));
        await using LlmProcess process = await new LlmProgram().StartAsync(options);

        KeywayException fault = await Assert.ThrowsAsync<KeywayException>(() => process.RunAsync("Go"));
        Assert.Contains("doesn't say how many", fault.Message, StringComparison.Ordinal);
        Assert.Empty(process.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task BlankPrompt_IsRefused_BeforeAnyRequest(string prompt)
    {
        var client = new ScriptedChatClient();
        await using LlmProcess process = await StartAsync(client);

        await Assert.ThrowsAsync<ArgumentException>(() => process.RunAsync(prompt));
        Assert.Throws<ArgumentException>(() => process.RunStreamingAsync(prompt));
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task SecondRunAtOnce_IsRefused_AndALaterOneIsNot()
    {
        var go = new TaskCompletionSource();
        var client = new ScriptedChatClient(_ => Text("Hello.")) { BeforeAnswer = _ => go.Task };
        await using LlmProcess process = await StartAsync(client);

        Task<RunResult> first = process.RunAsync("One");
        await Assert.ThrowsAsync<InvalidOperationException>(() => process.RunAsync("Two"));
        go.SetResult();
        await first;
        Assert.Equal("Hello.", (await process.RunAsync("Three")).LastMessage);
        Assert.Equal(["user", "assistant", "user", "assistant"], Roles(process));
    }

    [Fact]
    public async Task TransportFault_IsThrown_AndTheUserCanSayItAgain()
    {
        int requests = 0;
        var client = new ScriptedChatClient(_ => ++requests == 1 ? throw new HttpRequestException("503") : Text("Hello."));
        await using LlmProcess process = await StartAsync(client);

        await Assert.ThrowsAsync<HttpRequestException>(() => process.RunAsync("Hi"));
        Assert.Empty(process.Messages);
        await process.RunAsync("Hi");
        Assert.Equal(["user", "assistant"], Roles(process));
    }

    [Fact]
    public async Task TransportFaultAfterTools_KeepsWhatTheyDid()
    {
        int requests = 0;
        var client = new ScriptedChatClient(
            _ => ++requests == 2 ? throw new HttpRequestException("503") : Calls(("add", new { left = 1, right = 2 })));
        await using LlmProcess process = await StartAsync(client);

        await Assert.ThrowsAsync<HttpRequestException>(() => process.RunAsync("Hi"));
        Assert.Equal(["user", "assistant", "tool"], Roles(process));
    }

    [Fact]
    public async Task Alias_IsWhatTheModelSees_AndBothNamesCanBeCalled()
    {
        var client = new ScriptedChatClient(
            Calls(("plus", new { left = 1, right = 2 }), ("add", new { left = 3, right = 4 })), Text("Done."));
        var plus = new ToolSettings("add")
        {
            Alias = "plus",
            Description = "Puts together.",
            Parameters = new Dictionary<string, string> { ["left"] = "What comes first." },
        };
        await using LlmProcess process = await new LlmProgram { Tools = [plus] }.StartAsync(Options(client));

        RunResult result = await process.RunAsync("Go");

        AITool sent = Assert.Single(client.Requests[0].Options.Tools!);
        Assert.Equal(("plus", "Puts together."), (sent.Name, sent.Description));
        string schema = ((AIFunctionDeclaration)sent).JsonSchema.ToString();
        Assert.Contains("What comes first.", schema, StringComparison.Ordinal);
        Assert.Contains("The second number.", schema, StringComparison.Ordinal);
        Assert.Equal([("plus", "add", "3"), ("add", "add", "7")], result.ToolCalls.Select(call => (call.CalledAs, call.Name, call.Result.ToString())));
    }

    [Fact]
    public async Task RunOfADisposedProcess_IsRefused()
    {
        LlmProcess process = await StartAsync(new ScriptedChatClient());
        await process.DisposeAsync();
        await process.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => process.RunAsync("Go"));
    }

    [Fact]
    public async Task Streaming_TellsWhatHappens_AndEndsWithTheResult()
    {
        var client = new ScriptedChatClient(Says("Let me see.", ("add", new { left = 1, right = 2 })), Text("It is 3."));
        await using LlmProcess process = await StartAsync(client);

        List<RunUpdate> updates = [];
        await foreach (RunUpdate update in process.RunStreamingAsync("What is 1 + 2?"))
        {
            updates.Add(update);
        }

        Assert.Equal("Let me see.It is 3.", string.Concat(updates.OfType<TextRunUpdate>().Select(text => text.Text)));
        Assert.True(updates.OfType<TextRunUpdate>().Count() > 2);
        Assert.Equal("add", Assert.Single(updates.OfType<ToolCallRunUpdate>()).CalledAs);
        Assert.Equal("3", Assert.Single(updates.OfType<ToolResultRunUpdate>()).Call.Result.ToString());
        RunResult result = Assert.IsType<CompletedRunUpdate>(updates[^1]).Result;
        Assert.Equal(("It is 3.", 2, 20L), (result.LastMessage, result.Requests, result.Usage.TotalTokenCount));
        Assert.Equal(["user", "assistant", "tool", "assistant"], Roles(process));
    }

    [Fact]
    public async Task LeavingAStream_EndsTheRun()
    {
        var client = new ScriptedChatClient(_ => Says("Once more.", ("add", new { left = 1, right = 2 })));
        var program = new LlmProgram { Model = new() { MaxIterations = 1_000_000 }, Tools = s_tools };
        await using LlmProcess process = await program.StartAsync(Options(client));

        await foreach (RunUpdate update in process.RunStreamingAsync("Go"))
        {
            if (update is ToolResultRunUpdate)
            {
                break;
            }
        }

        int requests = client.Requests.Count;
        AssertConsistent(process);
        await Task.Delay(50);
        Assert.Equal(requests, client.Requests.Count);
    }

    [Fact]
    public async Task FaultInAStream_ReachesTheReader()
    {
        var client = new ScriptedChatClient(_ => throw new HttpRequestException("503"));
        await using LlmProcess process = await StartAsync(client);
        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (RunUpdate _ in process.RunStreamingAsync("Go"))
            {
            }
        });
    }

    internal static LlmProcessOptions Options(IChatClient client)
        => new LlmProcessOptions { Registry = TestPlugin.Registry }.UseChatClient("scripted", client);

    internal static Task<LlmProcess> StartAsync(IChatClient client) => new LlmProgram { Tools = s_tools }.StartAsync(Options(client));

    internal static List<string> Roles(LlmProcess process) => [.. process.Messages.Select(message => message.Message.Role.Value)];

    internal static IEnumerable<FunctionResultContent> Results(LlmProcess process) => Results(process.Messages.Select(message => message.Message));

    internal static IEnumerable<FunctionResultContent> Results(IEnumerable<ChatMessage> messages)
        => messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>();

    /// <summary>Every call has its result, right behind it, and none has two.</summary>
    internal static void AssertConsistent(LlmProcess process) => AssertConsistent([.. process.Messages.Select(message => message.Message)]);

    internal static void AssertConsistent(IReadOnlyList<ChatMessage> messages)
    {
        for (int i = 0; i < messages.Count; i++)
        {
            string[] calls = [.. messages[i].Contents.OfType<FunctionCallContent>().Select(call => call.CallId)];
            if (calls.Length > 0)
            {
                Assert.True(i + 1 < messages.Count, "A call is last.");
                Assert.Equal(calls, messages[i + 1].Contents.OfType<FunctionResultContent>().Select(result => result.CallId));
            }
            else if (messages[i].Role == ChatRole.Tool)
            {
                Assert.Contains(messages[i - 1].Contents, content => content is FunctionCallContent);
            }
        }
    }
}
