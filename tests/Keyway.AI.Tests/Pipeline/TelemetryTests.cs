using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Pipeline;

[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryCollection;

/// <summary>Spans of a pipeline. Listeners hear the whole process: no other test runs beside.</summary>
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task SpanOfThePipeline_IsEnriched_AndNoSecondOneIsOpened()
    {
        Activity span = Assert.Single(await ListenAsync([.. FunctionPlugin.Registry.AsAIFunctions()], ("add", """{"a":1,"b":2}""")));

        Assert.Equal((FunctionInvokingClient.SourceName, "execute_tool add"), (span.Source.Name, span.OperationName));
        Assert.Equal("Adds two numbers.", span.GetTagItem("gen_ai.tool.description"));
        Assert.Equal("0-0", span.GetTagItem("gen_ai.tool.call.id"));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task Fault_IsTheErrorOfThePipelinesSpan()
    {
        Activity span = Assert.Single(await ListenAsync([.. FunctionPlugin.Registry.AsAIFunctions()], ("add", """{"a":"x"}""")));

        Assert.Equal((ActivityStatusCode.Error, ToolErrorCodes.InvalidArguments), (span.Status, span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task WrapperOfTheSameName_NestsNoSpan()
    {
        AIFunction wrapped = new ApprovalRequiredAIFunction(new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("add"));

        Assert.Single(await ListenAsync([wrapped], ("add", """{"a":1}""")));
    }

    [Fact]
    public async Task Alias_NestsNoSpan()
    {
        var options = new ToolInvokerOptions { Aliases = { ["plus"] = "add" } };

        Activity span = Assert.Single(await ListenAsync(
            [.. new ToolInvoker(FunctionPlugin.Registry, null, options).AsAIFunctions()], ("plus", """{"a":1}""")));

        Assert.Equal("execute_tool plus", span.OperationName);
    }

    [Fact]
    public async Task WrapperThatRenames_HasTheToolsSpanWithinItsOwn()
    {
        AIFunction renamed = new RenamedFunction(new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("add"), "plus");

        Activity[] spans = await ListenAsync([renamed], ("plus", """{"a":1}"""));

        Assert.Equal(["execute_tool add", "execute_tool plus"], spans.Select(span => span.OperationName));
        Assert.Equal(spans[1].SpanId, spans[0].ParentSpanId);
    }

    private static async Task<Activity[]> ListenAsync(IList<AITool> tools, params (string, string)[] calls)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is KeywayTelemetry.SourceName or FunctionInvokingClient.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = new FunctionInvokingClient(new ScriptedClient(calls));
        await client.GetResponseAsync("go", new ChatOptions { Tools = tools });
        return [.. spans];
    }
}
