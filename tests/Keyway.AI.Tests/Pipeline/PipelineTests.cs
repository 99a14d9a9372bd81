using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.AI.Tests.Pipeline;

/// <summary>Functions of tools in a chat client's pipeline.</summary>
public sealed class PipelineTests
{
    [Fact]
    public async Task ModelsCalls_AreAnswered_AndTheResponseKeepsTheAnswers()
    {
        ChatResponse response = await RunAsync(
            [("add", """{"a":40,"b":2}"""), ("greet", """{"name":"Ada"}"""), ("buy", """{"order":{"article":"tea","count":2}}"""), ("wipe", "{}")]);

        Assert.Equal("42|\"Hello \\\"Ada\\\"\"|{\"article\":\"tea\",\"total\":5.0}|Success: Function completed.", response.Text);
        Assert.Equal(["42", "Hello \"Ada\"", """{"article":"tea","total":5.0}""", null], ResultsOf(response).Select(result => result?.ToString()));
    }

    [Fact]
    public async Task ModelMendsItsCall_AfterReadingTheFault()
    {
        ChatResponse response = await RunAsync([("add", """{"a":40,"c":2}""")], [("add", """{"a":40,"b":2}""")]);

        Assert.StartsWith("Error: The arguments don't fit 'add', 1 fault:\n/c: unknown: expected one of a, b, got 2", response.Text, StringComparison.Ordinal);
        Assert.EndsWith("|42", response.Text, StringComparison.Ordinal);
        Assert.Equal([ToolErrorCodes.InvalidArguments, null], ResultsOf(response).Select(result => result!.Error?.Code));
    }

    [Fact]
    public async Task AuthorsError_ReachesTheModelAsText_AndTheCallerWhole()
    {
        ChatResponse response = await RunAsync([("open_shop", "{}")]);

        Assert.Equal("Error: The shop is closed.", response.Text);
        ToolError error = Assert.Single(ResultsOf(response))!.Error!;
        Assert.Equal(("closed", """{"until":"09:00"}"""), (error.Code, error.Details.ToString()));
    }

    [Fact]
    public async Task Abort_EndsTheResponse_WhereThePipelineAsksForIt()
    {
        var model = new ScriptedClient([("leave", "{}"), ("greet", """{"name":"Ada"}""")]);
        using var client = new FunctionInvokingClient(model)
        {
            Invoker = async (call, cancellationToken) =>
            {
                object? value = await call.Function.InvokeAsync(call.Arguments, cancellationToken);
                call.Terminate = ToolFunctionResult.Of(value) is { Abort: true };
                return value;
            },
        };

        ChatResponse response = await client.GetResponseAsync("go", new ChatOptions { Tools = [.. FunctionPlugin.Registry.AsAIFunctions()] });

        Assert.Equal(1, model.Requests);
        Assert.Equal("Goodbye.", Assert.Single(ResultsOf(response))!.ToString());
    }

    [Fact]
    public async Task ContentOfATool_IsContentForTheModel()
    {
        ChatResponse response = await RunAsync([("picture", "{}"), ("album", "{}")]);

        FunctionResultContent[] results = [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>()];
        Assert.Equal("image/png", Assert.IsType<DataContent>(results[0].Result).MediaType);
        Assert.Equal(["a"], Assert.IsAssignableFrom<IEnumerable<AIContent>>(results[1].Result).OfType<TextContent>().Select(text => text.Text));
        Assert.Contains("data:image/png;base64,AQI=", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrappers_HandTheAnswerOn()
    {
        AIFunction wrapped = new ApprovalRequiredAIFunction(new RenamedFunction(new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("open_shop"), "open"));

        ChatResponse response = await RunAsync(new ChatOptions { Tools = [wrapped] }, null, [("open", "{}")]);

        Assert.Equal("closed", Assert.Single(ResultsOf(response))!.Error!.Code);
        Assert.Equal("open_shop", wrapped.GetService<ToolDescriptor>()!.Name);
        Assert.NotNull(wrapped.GetService<ToolInvoker>());
    }

    [Fact]
    public async Task ServicesOfThePipeline_AreTheCalls()
    {
        using ServiceProvider services = new ServiceCollection().AddScoped<CallCounter>().BuildServiceProvider(validateScopes: true);

        ChatResponse response = await RunAsync(
            new ChatOptions { Tools = [.. FunctionPlugin.Registry.AsAIFunctions()] }, services, [("scope_id", "{}"), ("scope_id", "{}")]);

        string[] ids = response.Text.Split('|');
        Assert.All(ids, id => Assert.Matches("^\"[0-9a-f-]{36}\"$", id));
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task PipelineWithoutServices_LeavesTheInvokersInPlace()
    {
        using ServiceProvider services = new ServiceCollection().AddScoped<CallCounter>().BuildServiceProvider(validateScopes: true);
        var invoker = new ToolInvoker(FunctionPlugin.Registry, null, new ToolInvokerOptions { Services = services });

        ChatResponse response = await RunAsync(new ChatOptions { Tools = [.. invoker.AsAIFunctions()] }, new EmptyServices(), [("scope_id", "{}")]);

        Assert.Null(Assert.Single(ResultsOf(response))!.Error);
    }

    [Fact]
    public async Task CallersCancellation_EndsThePipeline()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = new FunctionInvokingClient(new ScriptedClient([("wait", "{}")]));
        Task<ChatResponse> running = client.GetResponseAsync(
            "go", new ChatOptions { Tools = [.. FunctionPlugin.Registry.AsAIFunctions()] }, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task ToolsBehindManyCallsAtOnce_KeepTheirAnswersApart()
    {
        AIFunction greet = new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("greet");

        object?[] values = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(at => Task.Run(() => greet.InvokeAsync(new AIFunctionArguments { ["name"] = $"{at}" }).AsTask())));

        Assert.Equal(Enumerable.Range(0, 64).Select(at => $"Hello \"{at}\""), values.Select(value => ToolFunctionResult.Of(value)!.ToString()));
    }

    private static Task<ChatResponse> RunAsync(params (string, string)[][] script)
        => RunAsync(new ChatOptions { Tools = [.. FunctionPlugin.Registry.AsAIFunctions()] }, null, script);

    private static async Task<ChatResponse> RunAsync(ChatOptions options, IServiceProvider? services, params (string, string)[][] script)
    {
        using var client = new FunctionInvokingClient(new ScriptedClient(script), services);
        return await client.GetResponseAsync("go", options);
    }

    private static IEnumerable<ToolResult?> ResultsOf(ChatResponse response)
        => response.Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(content => content.GetToolResult());
}
