namespace Keyway.Tests.Tools;

/// <summary>A caller that listens to a call, beside the logger of the context.</summary>
public class ProgressTests
{
    private static readonly ToolArguments s_two = ToolArguments.FromJson("""{"steps":2}""");

    [Fact]
    public async Task Caller_HearsTheCallToItsEnd()
    {
        var listener = new Listener();
        await new ToolInvoker(ProgressPlugin.Registry).InvokeAsync(
            new ToolCall { Name = "work", Arguments = s_two, Id = "call-1", Progress = listener });
        Assert.Equal(
            [RunEventKind.Progress, RunEventKind.Progress, RunEventKind.Metrics, RunEventKind.Message, RunEventKind.Log, RunEventKind.Progress, RunEventKind.End],
            listener.Events.Select(e => e.Kind));
        Assert.All(listener.Events, e => Assert.Equal("call-1", e.RunId));
    }

    [Fact]
    public async Task LoggerOfTheContext_HearsItToo()
    {
        var sink = new InMemoryRunEventSink();
        var outer = new RunLogger(new RunLoggerOptions { RunId = "run", Sinks = [sink] });
        outer.SetProgress(1, 10, "all");
        var listener = new Listener();
        var invoker = new ToolInvoker(ProgressPlugin.Registry, RuntimeContext.Create().With(ContextKeys.Logger, outer));
        Assert.False((await invoker.InvokeAsync(new ToolCall { Name = "work", Arguments = s_two, Progress = listener })).IsError);

        Assert.Equal(
            listener.Events.Where(e => e.Kind != RunEventKind.End).Select(e => (e.Kind, e.Category, e.Name, e.Level, e.File)),
            sink.Events.Skip(1).Select(e => (e.Kind, e.Category, e.Name, e.Level, e.File)));
        Assert.Equal(Enumerable.Range(1, 7).Select(i => (long)i), sink.Events.Select(e => e.Sequence));
        Assert.All(sink.Events, e => Assert.Equal("run", e.RunId));
        Assert.Equal((2L, 2L), (outer.GetProgress("work")!.Value.Current, outer.GetProgress("work")!.Value.Total));
        Assert.Equal(ProgressStatus.Failed, outer.GetProgress("other")!.Value.Status);
        Assert.Equal(0.5, outer.GetMetrics("work")["loss"]);
        outer.LogMessage("The run goes on.");
    }

    [Fact]
    public async Task FinishedLoggerOfTheContext_TakesNothingMore()
    {
        var sink = new InMemoryRunEventSink();
        var outer = new RunLogger(new RunLoggerOptions { Sinks = [sink] });
        outer.Finish();
        var listener = new Listener();
        var invoker = new ToolInvoker(ProgressPlugin.Registry, RuntimeContext.Create().With(ContextKeys.Logger, outer));
        Assert.False((await invoker.InvokeAsync(new ToolCall { Name = "work", Arguments = s_two, Progress = listener })).IsError);
        Assert.Equal(7, listener.Events.Count);
        Assert.Single(sink.Events);
    }

    [Fact]
    public async Task RequiredLogger_IsTheHostsToGive()
    {
        // As Validate() says it: whether a caller listens changes nothing of what a tool can do.
        var invoker = new ToolInvoker(ProgressPlugin.Registry);
        Assert.Contains(invoker.Validate(), problem => problem.Tool == "needs_logger");
        ToolResult result = await invoker.InvokeAsync(new ToolCall { Name = "needs_logger", Progress = new Listener() });
        Assert.Equal(ToolErrorCodes.MissingContext, result.Error!.Code);
    }

    [Fact]
    public async Task EndOfAFailedCall_IsHeard()
    {
        var listener = new Listener();
        await new ToolInvoker(ProgressPlugin.Registry).InvokeAsync(
            new ToolCall { Name = "work", Arguments = ToolArguments.FromJson("""{"steps":0}"""), Progress = listener });
        Assert.Equal(RunEventKind.End, Assert.Single(listener.Events).Kind);
    }

    private sealed class Listener : IProgress<RunEvent>
    {
        public List<RunEvent> Events { get; } = [];

        public void Report(RunEvent value) => Events.Add(value);
    }
}

public static class ProgressTools
{
    [Tool]
    public static void Work(int steps, RuntimeContext context)
    {
        for (int i = 1; i <= steps; i++)
        {
            context.SetProgress(i, steps, "work");
        }

        ArgumentOutOfRangeException.ThrowIfZero(steps);
        context.SetMetrics("work", ("loss", 0.5));
        context.LogMessage("nearly", MessageLevel.Success);
        context.Log("saved", file: "model.bin");
        context.Logger.SetProgressFailed("other");
    }

    [Tool(RequiredContext = [ContextKeys.Logger])]
    public static string NeedsLogger(RuntimeContext context) => context.Logger == RunLogger.None ? "none" : "one";
}

[PluginRegistry(Types = [typeof(ProgressTools)])]
public static partial class ProgressPlugin;
