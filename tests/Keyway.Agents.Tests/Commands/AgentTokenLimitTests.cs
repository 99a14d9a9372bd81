using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Commands;

/// <summary><c>--max-tokens</c>. Each answer of the scripts uses ten.</summary>
public class AgentTokenLimitTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("9223372036854775808")]
    public async Task WhatIsNoNumberOfTokens_IsMisuse(string tokens)
    {
        using var run = new AgentRun();
        var client = new ScriptedChatClient();

        Assert.Equal(2, await run.RunAsync(AgentCommandTests.Options(client), "--prompt", "Hi", "--max-tokens", tokens));
        Assert.Equal($"--max-tokens: expected a number of tokens from 1, got '{tokens}'.\n", run.Error);
        Assert.Empty(client.Requests);
    }

    [Theory]
    [InlineData("10", 1)]
    [InlineData("11", 2)]
    [InlineData("20", 2)]
    public async Task RunThatUsesSoMany_IsStopped(string tokens, int requests)
    {
        using var run = new AgentRun();
        var client = new ScriptedChatClient(_ => Calls(("add", new { left = 1, right = 2 })));

        Assert.Equal(1, await run.RunAsync(AgentCommandTests.Options(client), "--prompt", "Hi", "--max-tokens", tokens));
        Assert.Equal(requests, client.Requests.Count);
        Assert.Contains($"before the model was done: token_limit, after {requests} requests.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunThatUsesFewer_IsDone()
    {
        using var run = new AgentRun();

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(new ScriptedChatClient(Text("Yes."))), "--prompt", "Hi", "--max-tokens", "11"));
        Assert.Equal("Yes.\n", run.Output);
    }

    [Fact]
    public async Task LimitOfOneRun_IsNotThatOfTheNext()
    {
        using var run = new AgentRun();
        LlmProcessOptions options = AgentCommandTests.Options(new ScriptedChatClient(
            messages => messages.Count == 1 ? Calls(("add", new { left = 1, right = 2 })) : Text("Yes.")));
        var command = new AgentCommand(options);

        Assert.Equal(1, await run.RunAsync(command, "--prompt", "Hi", "--max-tokens", "1"));
        Assert.Empty(options.Hooks);
        Assert.Equal(0, await run.RunAsync(command, "--prompt", "Hi", "--max-tokens", "21"));
        Assert.Equal(0, await run.RunAsync(command, "--prompt", "Hi"));
    }

    [Fact]
    public async Task ChatClientThatCountsNothing_FailsTheRun()
    {
        using var run = new AgentRun();
        var client = new ScriptedChatClient(_ => new ChatResponse(new ChatMessage(ChatRole.Assistant, "Yes.")));

        Assert.Equal(1, await run.RunAsync(AgentCommandTests.Options(client), "--prompt", "Hi", "--max-tokens", "11"));
        Assert.Contains("doesn't say how many", run.Error, StringComparison.Ordinal);
    }
}
