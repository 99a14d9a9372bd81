using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Commands;

/// <summary>What is asked once, and what comes of it.</summary>
public class AgentCommandTests
{
    [Fact]
    public async Task LastMessage_IsTheOutput_AndAllElseStandsBesideIt()
    {
        using var run = new AgentRun();
        var client = new ScriptedChatClient(Says("Let me see.", ("add", new { left = 1, right = 2 }), ("fail", null)), Text("It is 3."));

        int code = await run.RunAsync(Options(client), "--prompt", "What is 1 + 2?");

        Assert.Equal(0, code);
        Assert.Equal("It is 3.\n", run.Output);
        Assert.Matches(@"^Let me see\.\n\[add\]\n\[fail\]\n\[fail\] [^\n]*The oven is cold\.\n$", run.Error);
    }

    [Fact]
    public async Task StandardInput_IsWhatIsAsked()
    {
        using var run = new AgentRun("prompt: { user: Not this. }") { Input = new StringReader("Two\nlines") };
        var client = new ScriptedChatClient(Text("Yes."));

        Assert.Equal(0, await run.RunAsync(Options(client)));
        Assert.Equal("Two\nlines", Asked(client).Single());
    }

    [Fact]
    public async Task Prompt_ComesBeforeAllElse_AndStandardInputIsLeftAlone()
    {
        using var run = new AgentRun("prompt: { user: Not this. }") { Input = new StringReader("Nor this.") };
        var client = new ScriptedChatClient(Text("Yes."));

        Assert.Equal(0, await run.RunAsync(Options(client), "--prompt", "This?"));
        Assert.Equal("This?", Asked(client).Single());
        Assert.Equal("Nor this.", run.Input.ReadToEnd());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" \n", null)]
    [InlineData("", " ")]
    public async Task ProgramsOwnPrompt_IsAskedWhereNothingIsGiven(string input, string? prompt)
    {
        using var run = new AgentRun("prompt: { user: What happened today? }") { Input = new StringReader(input) };
        var client = new ScriptedChatClient(Text("Nothing."));

        Assert.Equal(0, await run.RunAsync(Options(client), prompt is null ? [] : ["--prompt", prompt]));
        Assert.Equal("What happened today?", Asked(client).Single());
    }

    [Fact]
    public async Task NothingToAsk_IsMisuse()
    {
        using var run = new AgentRun { Input = new StringReader(" \n") };

        Assert.Equal(2, await run.RunAsync(Options(new ScriptedChatClient())));
        Assert.Equal(
            "Expected something to ask, got nothing: neither --prompt, nor standard input, nor the program's prompt.user.\n", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task NoChatClient_IsMisuse_AndSaysHowToGiveOne()
    {
        using var run = new AgentRun();

        Assert.Equal(2, await run.RunAsync(new LlmProcessOptions { Registry = TestPlugin.Registry }, "--prompt", "Hi"));
        Assert.Equal("Expected a chat client to talk to, got none. Give one: options.UseChatClient(\"name\", client).\n", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task ChatClientThatNobodyGave_IsMisuse_AndNamesThoseThatThereAre()
    {
        using var run = new AgentRun("model: { provider: acme }");

        Assert.Equal(2, await run.RunAsync(Options(new ScriptedChatClient()), "--prompt", "Hi"));
        Assert.Matches("^[^\n]*'acme'[^\n]*scripted[^\n]*\n$", run.Error);
    }

    [Fact]
    public async Task FaultyProgram_IsMisuse_WithThePlaceOfEachFault()
    {
        using var run = new AgentRun("model: { max_iteration: 3 }\ntools: add");

        Assert.Equal(2, await run.RunAsync(Options(new ScriptedChatClient()), "--prompt", "Hi"));
        string[] faults = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, faults.Length);
        Assert.Contains("agent.yaml(1,10): There is no key 'max_iteration'", faults[0], StringComparison.Ordinal);
        Assert.Contains("agent.yaml(2,8): ", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToolThatTheProgramsRegistryLacks_IsMisuse()
    {
        using var run = new AgentRun("tools: [subtract]");

        Assert.Equal(2, await run.RunAsync(Options(new ScriptedChatClient()), "--prompt", "Hi"));
        Assert.Contains("'subtract'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunThatFails_SaysWhy_WithoutAStackTrace()
    {
        using var run = new AgentRun();
        int requests = 0;
        var client = new ScriptedChatClient(_ => requests++ == 0
            ? Says("One moment.", ("add", new { left = 1, right = 2 }))
            : throw new HttpRequestException("The service is down."));

        Assert.Equal(1, await run.RunAsync(Options(client), "--prompt", "Hi"));
        Assert.Equal("", run.Output);
        Assert.Equal("One moment.\n[add]\nThe run failed: The service is down.\n", run.Error);
    }

    [Fact]
    public async Task RunThatIsCutShort_FailsAndSaysWhy()
    {
        using var run = new AgentRun("model: { max_iterations: 2 }\ntools: [add]");
        var client = new ScriptedChatClient(_ => Says("Once more.", ("add", new { left = 1, right = 2 })));

        Assert.Equal(1, await run.RunAsync(Options(client), "--prompt", "Hi"));
        Assert.EndsWith("The run stopped before the model was done: max_iterations, after 2 requests.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToolThatEndsTheRun_HasTheLastWord()
    {
        using var run = new AgentRun();

        Assert.Equal(0, await run.RunAsync(Options(new ScriptedChatClient(Says("So.", ("halt", null)))), "--prompt", "Hi"));
        Assert.Equal("Stopped here.\n", run.Output);
    }

    [Fact]
    public async Task CancelledRun_IsCancelled_AndNotTakenForOneThatFailed()
    {
        using var run = new AgentRun();
        using var cancellation = new CancellationTokenSource();
        var client = new ScriptedChatClient(Text("Never.")) { BeforeAnswer = _ => cancellation.CancelAsync() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => run.RunAsync(new AgentCommand(Options(client)), ["--prompt", "Hi"], cancellation.Token));
        Assert.Equal(("", ""), (run.Output, run.Error));
    }

    internal static LlmProcessOptions Options(IChatClient client) => Processes.RunTests.Options(client);

    /// <summary>Returns what the user had said when the last request was made.</summary>
    internal static IEnumerable<string> Asked(ScriptedChatClient client)
        => client.Requests[^1].Messages.Where(message => message.Role == ChatRole.User).Select(message => message.Text);
}
