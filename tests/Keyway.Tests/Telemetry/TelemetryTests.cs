using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Keyway.Harness;
using Keyway.Tests.Tools;

namespace Keyway.Tests.Telemetry;

[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryCollection;

/// <summary>Spans and durations after OpenTelemetry's conventions. Listeners hear the whole process: no other test runs beside.</summary>
[Collection(nameof(TelemetryTests))]
public class TelemetryTests
{
    private static readonly ToolArguments s_numbers = ToolArguments.FromJson("""{"a":1,"b":2}""");

    [Fact]
    public async Task Call_IsASpanWithTheConventionsTags()
    {
        (ToolResult result, Activity[] spans) = await ListenAsync(
            () => new ToolInvoker(ToolPlugin.Registry).InvokeAsync(new ToolCall { Name = "add", Arguments = s_numbers, Id = "call-1" }));
        Assert.Equal("3", result.ToString());
        Activity span = Assert.Single(spans);
        Assert.Equal(("execute_tool add", "Keyway", ActivityKind.Internal), (span.OperationName, span.Source.Name, span.Kind));
        Assert.Equal(
            [
                new("gen_ai.operation.name", "execute_tool"), new("gen_ai.tool.name", "add"), new("gen_ai.tool.type", "function"),
                new("gen_ai.tool.description", "Adds two numbers."), new("gen_ai.tool.call.id", "call-1"),
            ],
            span.TagObjects);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Theory]
    [InlineData("add", ToolErrorCodes.InvalidArguments)]
    [InlineData("tenant", ToolErrorCodes.MissingContext)]
    [InlineData("not_a_number", ToolErrorCodes.ResultFailed)]
    public async Task Fault_IsTheSpansErrorType(string tool, string code)
    {
        (ToolResult result, Activity[] spans) = await ListenAsync(() => new ToolInvoker(ToolPlugin.Registry).InvokeAsync(tool));
        Activity span = Assert.Single(spans);
        Assert.Equal(code, span.GetTagItem("error.type"));
        Assert.Equal((ActivityStatusCode.Error, result.Error!.Message), (span.Status, span.StatusDescription));
    }

    [Fact]
    public async Task CallOfAnUnknownTool_IsASpanThatNothingIsGroupedBy()
    {
        (_, Activity[] spans) = await ListenAsync(
            () => new ToolInvoker(ToolPlugin.Registry).InvokeAsync(new ToolCall { Name = new string('x', 1000), Id = "7" }));
        Activity span = Assert.Single(spans);
        Assert.Equal(("execute_tool", ToolErrorCodes.UnknownTool), (span.OperationName, span.GetTagItem("error.type")));
        Assert.Equal(128, ((string)span.GetTagItem("gen_ai.tool.name")!).Length);
    }

    [Fact]
    public async Task CallThatIsDeniedOrTooMany_IsASpanThatFailed()
    {
        var low = new ToolInvokerOptions { Access = ToolAccess.Read };
        (_, Activity[] spans) = await ListenAsync(() => new ToolInvoker(ToolPlugin.Registry, null, low).InvokeAsync("wipe"));
        Assert.Equal(("execute_tool wipe", ToolErrorCodes.AccessDenied), (spans[0].OperationName, spans[0].GetTagItem("error.type")));

        var one = new ToolInvokerOptions { MaxConcurrentCalls = 1 };
        ToolInvoker invoker = null!;
        one.Filters.Add((_, _) => invoker.InvokeAsync("greet"));
        invoker = new ToolInvoker(ToolPlugin.Registry, null, one);
        (_, spans) = await ListenAsync(() => invoker.InvokeAsync("add"));
        Assert.Equal(["execute_tool greet", "execute_tool add"], spans.Select(span => span.OperationName));
        Assert.All(spans, span => Assert.Equal(ToolErrorCodes.Busy, span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Sampler_SeesTheTags()
    {
        List<string> seen = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == KeywayTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen.AddRange((options.Tags ?? []).Select(tag => $"{tag.Key}={tag.Value}"));
                return ActivitySamplingResult.None;
            },
        };
        ActivitySource.AddActivityListener(listener);
        await new ToolInvoker(ToolPlugin.Registry).InvokeAsync("greet");
        Assert.Equal(["gen_ai.operation.name=execute_tool", "gen_ai.tool.name=greet", "gen_ai.tool.type=function"], seen);
    }

    [Fact]
    public async Task CancelledCall_IsASpanThatFailed()
    {
        using var cancellation = new CancellationTokenSource();
        (_, Activity[] spans) = await ListenAsync(async () =>
        {
            Task<ToolResult> running = new ToolInvoker(ToolPlugin.Registry).InvokeAsync("wait", default, cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
            return ToolResult.Success();
        });
        Assert.Equal(ToolErrorCodes.Cancelled, Assert.Single(spans).GetTagItem("error.type"));
    }

    [Fact]
    public async Task SpanThatIsOpenForTheCall_IsEnrichedAndNotDoubled()
    {
        using var source = new ActivitySource("Somebody");
        Activity? outer = null;
        (_, Activity[] spans) = await ListenAsync(async () =>
        {
            using (outer = source.StartActivity("execute_tool add"))
            {
                return await new ToolInvoker(ToolPlugin.Registry).InvokeAsync("add");
            }
        });
        Assert.Same(outer, Assert.Single(spans));
        Assert.Equal("add", outer!.GetTagItem("gen_ai.tool.name"));
        Assert.Equal(ToolErrorCodes.InvalidArguments, outer.GetTagItem("error.type"));
    }

    [Theory]
    [InlineData("chat gpt")]
    [InlineData("execute_tool research")]
    [InlineData("execute_tool")]
    [InlineData("execute_toolbox add")]
    public async Task SpanOfSomethingElse_IsTheParent(string name)
    {
        using var source = new ActivitySource("Somebody");
        (_, Activity[] spans) = await ListenAsync(async () =>
        {
            using Activity? outer = source.StartActivity(name);
            return await new ToolInvoker(ToolPlugin.Registry).InvokeAsync("add", s_numbers);
        });
        Assert.Equal(["execute_tool add", name], spans.Select(span => span.OperationName));
        Assert.Empty(spans[1].TagObjects);
        Assert.Same(spans[1], spans[0].Parent);
    }

    [Fact]
    public async Task CallWithinACall_HasASpanOfItsOwn()
    {
        using var source = new ActivitySource("Somebody");
        var inner = new ToolInvoker(ToolPlugin.Registry);
        var options = new ToolInvokerOptions();
        options.Filters.Add(async (call, next) =>
        {
            await inner.InvokeAsync("greet", ToolArguments.FromJson("""{"name":"x"}"""));
            return await next(call);
        });
        (_, Activity[] spans) = await ListenAsync(async () =>
        {
            using Activity? outer = source.StartActivity("execute_tool add");
            return await new ToolInvoker(ToolPlugin.Registry, null, options).InvokeAsync("add", s_numbers);
        });
        Assert.Equal(["execute_tool greet", "execute_tool add"], spans.Select(span => span.OperationName));
        Assert.Equal(["greet", "add"], spans.Select(span => span.GetTagItem("gen_ai.tool.name")));
        Assert.Same(spans[1], spans[0].Parent);
    }

    [Fact]
    public async Task Duration_IsMeasuredWithTheErrorType()
    {
        var clock = new ManualTimeProvider();
        var options = new ToolInvokerOptions { TimeProvider = clock };
        options.Filters.Add((call, next) =>
        {
            clock.Advance(TimeSpan.FromSeconds(1.5));
            return next(call);
        });
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, options);
        List<(double Seconds, string Tags)> measured = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: KeywayTelemetry.DurationName, Meter.Name: KeywayTelemetry.SourceName })
                {
                    Assert.Equal("s", instrument.Unit);
                    Assert.Equal(14, ((Histogram<double>)instrument).Advice?.HistogramBucketBoundaries?.Count);
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
            measured.Add((seconds, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();

        await invoker.InvokeAsync("add", s_numbers);
        await invoker.InvokeAsync("add");
        Assert.Equal(
            [
                (1.5, "gen_ai.operation.name=execute_tool gen_ai.tool.name=add"),
                (1.5, "gen_ai.operation.name=execute_tool gen_ai.tool.name=add error.type=invalid_arguments"),
            ],
            measured);
    }

    /// <summary>Returns what came and the spans that ended, in the order of their ends.</summary>
    private static async Task<(ToolResult Result, Activity[] Spans)> ListenAsync(Func<ValueTask<ToolResult>> call)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Keyway" or "Somebody",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return (await call(), [.. spans]);
    }
}
