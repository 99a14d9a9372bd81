using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Commands;

/// <summary>The command at a terminal.</summary>
public class AgentConversationTests
{
    [Fact]
    public async Task EachLine_IsAsked_UntilTheInputEnds()
    {
        using AgentRun run = Typed("What is 1 + 2?\n\n \t\nAnd twice that?\n");
        var client = new ScriptedChatClient(
            Says("Let me see.", ("add", new { left = 1, right = 2 })), Text("It is 3."), Text("It is 6."));

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(client)));
        Assert.Equal("Let me see.\nIt is 3.\nIt is 6.\n", run.Output);
        Assert.Equal("> [add]\n> > > > \n", run.Error);
        Assert.Equal(["What is 1 + 2?", "And twice that?"], AgentCommandTests.Asked(client));
        Assert.Equal(
            ["user", "assistant", "tool", "assistant", "user"], client.Requests[^1].Messages.Select(message => message.Role.Value));
    }

    [Fact]
    public async Task InputThatEndsAtOnce_IsNoFault()
    {
        using AgentRun run = Typed("");

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(new ScriptedChatClient())));
        Assert.Equal(("", "> \n"), (run.Output, run.Error));
    }

    [Fact]
    public async Task ProgramsOwnPrompt_IsAskedFirst()
    {
        using AgentRun run = Typed("And tomorrow?\n", "prompt: { user: What happened today? }");
        var client = new ScriptedChatClient(Text("Nothing."), Text("Nor then."));

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(client)));
        Assert.Equal(["What happened today?", "And tomorrow?"], AgentCommandTests.Asked(client));
    }

    [Fact]
    public async Task Prompt_IsAskedAlone()
    {
        using AgentRun run = Typed("Not this.\n");
        var client = new ScriptedChatClient(Text("Yes."));

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(client), "--prompt", "This?"));
        Assert.Equal(["This?"], AgentCommandTests.Asked(client));
        Assert.Equal(("Yes.\n", ""), (run.Output, run.Error));
    }

    [Theory]
    [InlineData("One\nDown\nTwo\n", 0)]
    [InlineData("One\nDown\n", 1)]
    public async Task RunThatFails_LeavesTheConversationOpen_AndTheLastOneCounts(string typed, int expected)
    {
        using AgentRun run = Typed(typed);
        var client = new ScriptedChatClient(messages => messages[^1].Text == "Down"
            ? throw new HttpRequestException("The service is down.")
            : Text($"{messages[^1].Text}."));

        Assert.Equal(expected, await run.RunAsync(AgentCommandTests.Options(client)));
        Assert.Equal(typed.Replace("Down\n", "", StringComparison.Ordinal).Replace("\n", ".\n", StringComparison.Ordinal), run.Output);
        Assert.Contains("> The run failed: The service is down.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenLimit_IsThatOfEachRun()
    {
        using AgentRun run = Typed("One\nTwo\nThree\n");
        var client = new ScriptedChatClient(_ => Text("Yes."));

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(client), "--max-tokens", "11"));
        Assert.Equal("Yes.\nYes.\nYes.\n", run.Output);
    }

    [Fact]
    public async Task Cancellation_DoesNotWaitForALine()
    {
        using AgentRun run = Typed("");
        using var reader = new SilentReader();
        run.Input = reader;
        using var cancellation = new CancellationTokenSource();

        Task<int> conversation = run.RunAsync(new AgentCommand(AgentCommandTests.Options(new ScriptedChatClient())), [], cancellation.Token);
        await reader.IsAsked;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => conversation.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static AgentRun Typed(string lines, string program = "tools: [add]")
        => new(program) { IsInteractive = true, Input = new StringReader(lines) };
}
