using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Processes;

public class HookTests
{
    [Fact]
    public async Task Hooks_ChangeWhatPasses_EachWhatTheOneBeforeLeft()
    {
        var client = new ScriptedChatClient(Text("Hello."));
        await using LlmProcess process = await StartAsync(client, new Suffix("1"), new Suffix("2"));

        RunResult result = await process.RunAsync("Hi");

        Assert.Equal(["Be short. 1 2", "Hi 1 2"], client.Requests[0].Messages.Select(message => message.Text));
        Assert.Equal("Hello. 1 2", result.LastMessage);
        Assert.Equal(["Hi 1 2", "Hello. 1 2"], process.Messages.Select(message => message.Message.Text));
    }

    [Theory]
    [InlineData("input", 0)]
    [InlineData("system", 0)]
    [InlineData("response", 1)]
    public async Task HookThatStops_EndsTheRunForItsReason(string place, int requests)
    {
        var client = new ScriptedChatClient(Calls(("add", new { left = 1, right = 2 })));
        await using LlmProcess process = await StartAsync(client, new At(place, () => HookResult.Stop<string>("off_topic")));

        RunResult result = await process.RunAsync("Hi");

        Assert.Equal(("off_topic", requests, 0), (result.StopReason, result.Requests, result.ToolCalls.Count));
        Assert.Equal(requests, client.Requests.Count);
        RunTests.AssertConsistent(process);
    }

    [Fact]
    public async Task WhatAHookChanged_StaysChanged_WhereTheNextOneStops()
    {
        await using LlmProcess process = await StartAsync(
            new ScriptedChatClient(Text("Secret.")), new Suffix("(redacted)"), new At("response", () => HookResult.Stop<string>("off_topic")));
        Assert.Equal("Secret. (redacted)", (await process.RunAsync("Hi")).LastMessage);
        Assert.Equal("Secret. (redacted)", process.Messages[^1].Message.Text);
    }

    [Theory]
    [InlineData("input")]
    [InlineData("system")]
    [InlineData("response")]
    public async Task HookThatThrows_FailsTheRun(string place)
    {
        await using LlmProcess process = await StartAsync(
            new ScriptedChatClient(Text("Hello.")), new At(place, () => throw new TimeZoneNotFoundException("no")));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => process.RunAsync("Hi"));
        Assert.Empty(process.Messages);
    }

    [Fact]
    public async Task HookThatSaysNothing_FailsTheRun()
    {
        await using LlmProcess process = await StartAsync(new ScriptedChatClient(Text("Hello.")), new At("input", () => default));
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => process.RunAsync("Hi"));
        Assert.Contains("HookResult.Stop", fault.Message, StringComparison.Ordinal);
    }

    private static Task<LlmProcess> StartAsync(IChatClient client, params IProcessHook[] hooks)
    {
        LlmProcessOptions options = RunTests.Options(client);
        foreach (IProcessHook hook in hooks)
        {
            options.Hooks.Add(hook);
        }

        return new LlmProgram { Prompt = new() { System = "Be short." }, Tools = ["add"] }.StartAsync(options);
    }

    private sealed class Suffix(string text) : IProcessHook
    {
        public ValueTask<HookResult<string>> OnUserInputAsync(string input, HookContext context, CancellationToken cancellationToken)
            => new($"{input} {text}");

        public ValueTask<HookResult<string>> OnSystemPromptAsync(string prompt, HookContext context, CancellationToken cancellationToken)
            => new($"{prompt} {text}");

        public ValueTask<HookResult<ChatResponse>> OnResponseAsync(ChatResponse response, HookContext context, CancellationToken cancellationToken)
            => new(new ChatResponse(new ChatMessage(ChatRole.Assistant, $"{response.Text} {text}")));
    }

    private sealed class At(string place, Func<HookResult<string>> say) : IProcessHook
    {
        public ValueTask<HookResult<string>> OnUserInputAsync(string input, HookContext context, CancellationToken cancellationToken)
            => new(place == "input" ? say() : input);

        public ValueTask<HookResult<string>> OnSystemPromptAsync(string prompt, HookContext context, CancellationToken cancellationToken)
            => new(place == "system" ? say() : prompt);

        public ValueTask<HookResult<ChatResponse>> OnResponseAsync(ChatResponse response, HookContext context, CancellationToken cancellationToken)
            => new(place == "response" ? HookResult.Stop<ChatResponse>(say().StopReason!) : response);
    }
}
