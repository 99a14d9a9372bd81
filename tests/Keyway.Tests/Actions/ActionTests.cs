using Keyway.Tests.Support;
using Keyway.Tests.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Tests.Actions;

/// <summary>Actions in both forms, on the same way as tools.</summary>
public class ActionTests
{
    private static readonly ToolArguments s_work = ToolArguments.FromJson("""{"name":"w"}""");

    [Fact]
    public void ClassActions_AreCalledAsTheirClassWithoutAction()
        => Assert.Equal(
            ["asynchronous", "eager", "silent", "silent_later", "synchronous", "train_function"],
            ActionPlugin.Registry.Names.ToArray());

    [Fact]
    public void Descriptor_SaysThatItIsAnAction()
    {
        ToolDescriptor action = ActionPlugin.Registry.Find("synchronous")!;
        Assert.Equal((ToolKind.Action, "test", "SynchronousAction"), (action.Kind, action.Category, action.Method));
        Assert.Equal([ToolKeys.Tenant], action.RequiredContext.Select(key => key.Key));
        Assert.Equal(
            """{"type":"object","properties":{"name":{"type":"string"},"steps":{"type":"integer","minimum":-2147483648,"maximum":2147483647,"default":2}},"required":["name"],"additionalProperties":false}""",
            action.InputSchema.ToString());
    }

    [Fact]
    public async Task SynchronousClass_ReadsParamsAndContextAndReports()
    {
        List<RunEvent> events = [];
        var call = new ToolCall
        {
            Name = "synchronous",
            Arguments = s_work,
            Id = "run-1",
            Context = RuntimeContext.Create().WithTenant("acme"),
            Progress = new Reports(events.Add),
        };
        ToolResult result = await new ToolInvoker(ActionPlugin.Registry).InvokeAsync(call);
        Assert.Equal("""{"name":"acme/w","steps":2}""", result.ToString());
        Assert.Equal(
            [RunEventKind.Progress, RunEventKind.Progress, RunEventKind.Metrics, RunEventKind.Metrics, RunEventKind.Log, RunEventKind.Message, RunEventKind.End],
            events.Select(e => e.Kind));
        Assert.Equal([1L, 2, 3, 4, 5, 6, 7], events.Select(e => e.Sequence));
        Assert.All(events, e => Assert.Equal("run-1", e.RunId));
        Assert.Equal([50.0, 100.0], events.Take(2).Select(e => e.Progress!.Value.Percent));
        Assert.Equal((0.5, 0.9), ((double)events[3].Data["loss"]!, (double)events[3].Data["accuracy"]!));
        Assert.Equal(("saved", "model.bin"), (events[4].Name, events[4].File));
    }

    [Theory]
    [InlineData("synchronous", ToolErrorCodes.MissingContext)]
    [InlineData("asynchronous", null)]
    [InlineData("silent", null)]
    [InlineData("silent_later", null)]
    public async Task ActionWithoutAListener_RunsAllTheSame(string name, string? code)
        => Assert.Equal(code, (await new ToolInvoker(ActionPlugin.Registry).InvokeAsync(name, s_work)).Error?.Code);

    [Theory]
    [InlineData("silent")]
    [InlineData("silent_later")]
    public async Task ActionWithoutAResult_IsAnEmptySuccess(string name)
    {
        List<RunEvent> events = [];
        ToolResult result = await new ToolInvoker(ActionPlugin.Registry)
            .InvokeAsync(new ToolCall { Name = name, Arguments = s_work, Progress = new Reports(events.Add) });
        Assert.Empty(result.Content);
        Assert.Equal([RunEventKind.Message, RunEventKind.End], events.Select(e => e.Kind));
        Assert.Equal("w", events[0].Data["content"]);
    }

    [Fact]
    public async Task AsynchronousClass_IsMadeForEachRunAndDisposed()
    {
        var trail = new Trail();
        using ServiceProvider services = new ServiceCollection().AddSingleton(trail).BuildServiceProvider();
        var invoker = new ToolInvoker(ActionPlugin.Registry, null, new ToolInvokerOptions { Services = services });
        Assert.Equal("""{"name":"w","steps":2}""", (await invoker.InvokeAsync("asynchronous", s_work)).ToString());
        Assert.Equal("""{"name":"x","steps":9}""", (await invoker.InvokeAsync("asynchronous", ToolArguments.FromJson("""{"name":"x","steps":9}"""))).ToString());
        Assert.Equal(["disposed", "disposed"], trail.Steps);

        ToolError error = Details.ErrorOf(await invoker.InvokeAsync("asynchronous", ToolArguments.FromJson("""{"nam":"x"}""")));
        Assert.Equal(ToolErrorCodes.InvalidArguments, error.Code);
    }

    [Fact]
    public async Task UseOutsideARun_SaysWhenItIsAllowed()
    {
        ToolResult result = await new ToolInvoker(ActionPlugin.Registry).InvokeAsync("eager", s_work);
        Assert.Equal(
            "'eager' failed: Keyway.Tests.Actions.EagerAction isn't running: Params, Context and Logger are there within Execute and "
                + "ExecuteAsync only.",
            result.ToString());
    }

    [Fact]
    public void ActionThatOverridesNothing_IsRefused()
    {
        RefusedMethod refused = Assert.Single(ActionPlugin.Registry.Refused);
        Assert.Equal("IdleAction", refused.Method);
        Assert.Contains("ExecuteAsync", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FunctionAction_ReportsToItsCaller()
    {
        List<RunEvent> events = [];
        var invoker = new ToolInvoker(ActionPlugin.Registry, RuntimeContext.Create().WithJobId("job-9"));
        ToolResult result = await invoker.InvokeAsync(new ToolCall { Name = "train_function", Arguments = s_work, Progress = new Reports(events.Add) });
        Assert.Equal("""{"name":"w","steps":2}""", result.ToString());
        Assert.Equal([RunEventKind.Progress, RunEventKind.Metrics, RunEventKind.DevEvent, RunEventKind.End], events.Select(e => e.Kind));
        Assert.Equal((25.0, "train"), (events[0].Progress!.Value.Percent, events[0].Category));
        Assert.All(events, e => Assert.Equal("job-9", e.RunId));
    }

    [Fact]
    public async Task EventsOfTwoCalls_ReachTheirOwnCallers()
    {
        var invoker = new ToolInvoker(ActionPlugin.Registry);
        var seen = new List<RunEvent>[8];
        await Task.WhenAll(Enumerable.Range(0, seen.Length).Select(async i =>
        {
            seen[i] = [];
            await invoker.InvokeAsync(new ToolCall
            {
                Name = "silent_later",
                Arguments = ToolArguments.FromJson($$"""{"name":"w{{i}}"}"""),
                Progress = new Reports(seen[i].Add),
            });
        }));
        Assert.Equal(Enumerable.Range(0, seen.Length).Select(i => $"w{i}"), seen.Select(events => (string)events[0].Data["content"]!));
        Assert.All(seen, events => Assert.Equal([1L, 2], events.Select(e => e.Sequence)));
    }
}
