using System.ComponentModel;
using System.Text.Json;
using Keyway.AI;
using Microsoft.Extensions.AI;

namespace Keyway.Agents.Tests.Processes;

public class FunctionTests
{
    [Fact]
    public async Task Function_IsCalledThroughTheSamePipeline()
    {
        AIFunction function = AIFunctionFactory.Create(([Description("Who.")] string name, int times = 2) => $"{name} {times}", "greet_all", "Greets.");
        List<string> filtered = [];
        await using LlmProcess process = await StartAsync(options =>
        {
            options.Functions.Add(function);
            options.Filters.Add((call, next) =>
            {
                filtered.Add(call.Tool!.Name);
                return next(call);
            });
        }, "greet_all");

        ToolResult result = await process.CallToolAsync("greet_all", ToolArguments.FromJson("""{"name":"Ada"}"""));

        Assert.Equal("Ada 2", result.ToString());
        Assert.Equal(["greet_all"], filtered);
        ToolDescriptor tool = Assert.Single(process.Tools);
        Assert.Equal(("Greets.", ToolAccess.Write), (tool.Description, tool.Access));
        Assert.Contains("Who.", tool.InputSchema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MalformedAndRepeatedArguments_NeverReachAFunction()
    {
        int calls = 0;
        AIFunction function = AIFunctionFactory.Create((int number) => calls += number, "count");
        await using LlmProcess process = await StartAsync(options => options.Functions.Add(function), "count");

        Assert.Equal(ToolErrorCodes.InvalidArguments, (await process.CallToolAsync("count", ToolArguments.FromJson("""{"number":"""))).Error?.Code);
        Assert.Equal(ToolErrorCodes.InvalidArguments, (await process.CallToolAsync("count", ToolArguments.FromJson("""{"number":1,"number":2}"""))).Error?.Code);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task FunctionThatThrows_IsAFaultOfTheCall()
    {
        AIFunction function = AIFunctionFactory.Create(string () => throw new InvalidOperationException("Cold."), "cook");
        await using LlmProcess process = await StartAsync(options => options.Functions.Add(function), "cook");
        ToolResult result = await process.CallToolAsync("cook");
        Assert.Equal(ToolErrorCodes.ToolFailed, result.Error?.Code);
        Assert.Contains("Cold.", result.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, object?, string> Values => new()
    {
        { "nothing", null, "" },
        { "text", "plain", "plain" },
        { "number", 7, "7" },
        { "data", JsonSerializer.SerializeToElement(new { a = 1 }), """{"a":1}""" },
        { "content", new TextContent("said"), "said" },
        { "several", new AIContent[] { new TextContent("one"), new DataContent(new byte[] { 1 }, "image/png") }, "one\n[image/png, 1 bytes]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task WhatAFunctionReturns_IsTheResult(string name, object? value, string text)
    {
        await using LlmProcess process = await StartAsync(options => options.Functions.Add(new Fixed(name, value)), name);
        ToolResult result = await process.CallToolAsync(name);
        Assert.True(text == result.ToString(), result.ToString());
    }

    [Fact]
    public async Task FunctionThatIsATool_KeepsItsFault()
    {
        AIFunction function = new ToolInvoker(TestPlugin.Registry).AsAIFunction("add");
        await using LlmProcess process = await new LlmProgram { Tools = ["add"] }.StartAsync(
            new LlmProcessOptions { Functions = { function } }.UseChatClient("scripted", new ScriptedChatClient()));
        ToolResult result = await process.CallToolAsync("add", ToolArguments.FromJson("""{"left":1000,"right":1}"""));
        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error?.Code);
        Assert.Equal(ToolAccess.Read, process.Tools[0].Access);
    }

    [Fact]
    public async Task FunctionThatAsksForApproval_IsRefused_AndOneThatNobodyNamesHarmsNobody()
    {
        var guarded = new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => "paid", "pay"));
        var unnamed = new Fixed("no name at all", null);
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => StartAsync(options => options.Functions.Add(guarded), "pay"));
        Assert.Contains("approval", fault.Message, StringComparison.Ordinal);
        await using LlmProcess process = await StartAsync(options =>
        {
            options.Functions.Add(guarded);
            options.Functions.Add(unnamed);
        }, "add");
        Assert.Single(process.Tools);
    }

    [Theory]
    [InlineData("ad", "Did you mean 'add'?")]
    [InlineData("nothing_like_it", "There are: add")]
    public async Task ToolThatNobodyGave_IsAFaultOfTheStart(string name, string said)
    {
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => StartAsync(_ => { }, name));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnTools_AreToldHowToInclude()
    {
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(
            () => new LlmProgram { Tools = ["spawn"] }.StartAsync(new LlmProcessOptions().UseChatClient("scripted", new ScriptedChatClient())));
        Assert.Contains("Include = [typeof(AgentTools)]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingChatClient_IsAFaultOfTheStart()
    {
        ProgramException none = await Assert.ThrowsAsync<ProgramException>(() => new LlmProgram().StartAsync(new LlmProcessOptions()));
        Assert.Contains("UseChatClient", none.Message, StringComparison.Ordinal);
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient());
        ProgramException other = await Assert.ThrowsAsync<ProgramException>(() => new LlmProgram { Model = new() { Provider = "openai" } }.StartAsync(options));
        Assert.Contains("'openai'", other.Message, StringComparison.Ordinal);
        Assert.Contains("scripted", other.Message, StringComparison.Ordinal);
        options.UseChatClient("second", new ScriptedChatClient());
        ProgramException two = await Assert.ThrowsAsync<ProgramException>(() => new LlmProgram().StartAsync(options));
        Assert.Contains("scripted, second", two.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescriptionOfAnArgumentThatIsNotThere_IsAFaultOfTheStart()
    {
        var tool = new ToolSettings("add") { Parameters = new Dictionary<string, string> { ["lef"] = "What comes first." } };
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(
            () => new LlmProgram { Tools = [tool] }.StartAsync(RunTests.Options(new ScriptedChatClient())));
        Assert.Contains("Did you mean 'left'?", fault.Message, StringComparison.Ordinal);
    }

    private static Task<LlmProcess> StartAsync(Action<LlmProcessOptions> configure, params ToolSettings[] tools)
    {
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient());
        configure(options);
        return new LlmProgram { Tools = tools }.StartAsync(options);
    }

    private sealed class Fixed(string name, object? value) : AIFunction
    {
        public override string Name => name;

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) => new(value);
    }
}
