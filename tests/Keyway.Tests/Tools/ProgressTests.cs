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

    [Theory]
    [InlineData("task_only", """{"later":false}""", null)]
    [InlineData("task_only", """{"later":true}""", null)]
    [InlineData("task_only", "{}", ToolErrorCodes.InvalidArguments)]
    [InlineData("throw", """{"kind":"argument"}""", ToolErrorCodes.ToolFailed)]
    public async Task CallerOfWhatCanReportNothing_HearsItsEnd(string tool, string arguments, string? error)
    {
        var listener = new Listener();
        ToolResult result = await new ToolInvoker(ToolPlugin.Registry).InvokeAsync(
            new ToolCall { Name = tool, Arguments = ToolArguments.FromJson(arguments), Id = "call-2", Progress = listener });

        Assert.Equal(error, result.Error?.Code);
        RunEvent end = Assert.Single(listener.Events);
        Assert.Equal((RunEventKind.End, 1, "call-2"), (end.Kind, end.Sequence, end.RunId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LoggerOfTheContext_RecordsTheSameWhoeverListens(bool listens)
    {
        var sink = new InMemoryRunEventSink();
        var outer = new RunLogger(new RunLoggerOptions { RunId = "run", Sinks = [sink] });
        outer.SetProgress(1, 10, "all");
        outer.SetMetrics("work", ("rows", 7));
        var listener = new Listener();
        var invoker = new ToolInvoker(ProgressPlugin.Registry, RuntimeContext.Create().With(ContextKeys.Logger, outer));
        var call = new ToolCall { Name = "weigh", Context = RuntimeContext.Create().WithRun(outer), Progress = listens ? listener : null };
        Assert.Equal("7", (await invoker.InvokeAsync(call)).ToString());

        Assert.Equal(
            [
                (1, RunEventKind.Progress, "all"), (2, RunEventKind.Metrics, "work"), (3, RunEventKind.Metrics, "work"), (4, RunEventKind.Metrics, "work"),
                (5, RunEventKind.Metrics, "work"), (6, RunEventKind.Progress, "train"), (7, RunEventKind.Progress, "test"),
            ],
            sink.Events.Select(e => ((int)e.Sequence, e.Kind, e.Category)));
        Assert.All(sink.Events, e => Assert.Equal("run", e.RunId));
        Assert.Equal([7.0, 2.0, 3.0], new[] { "rows", "a", "b" }.Select(name => (double)outer.GetMetrics("work")[name]!));
        Assert.Equal(90, outer.OverallProgress);
        outer.LogMessage("The run goes on.");

        // The caller hears what the call reports, and not what others report on the same logger.
        Assert.Equal(
            listens
                ? [(1, RunEventKind.Metrics), (2, RunEventKind.Metrics), (3, RunEventKind.Progress), (4, RunEventKind.Progress), (5, RunEventKind.End)]
                : [],
            listener.Events.Select(e => ((int)e.Sequence, e.Kind)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FinishedLoggerOfTheContext_TakesNothingWhoeverListens(bool listens)
    {
        var outer = new RunLogger(new RunLoggerOptions { Sinks = [new InMemoryRunEventSink()] });
        outer.Finish();
        var invoker = new ToolInvoker(ProgressPlugin.Registry, RuntimeContext.Create().With(ContextKeys.Logger, outer));
        ToolResult result = await invoker.InvokeAsync(new ToolCall { Name = "work", Arguments = s_two, Progress = listens ? new Listener() : null });
        Assert.Equal("'work' failed: The run is finished: nothing more can be recorded.", result.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FactoriesOfTheRun_AreAskedOnlyByCallsThatReport(bool listens)
    {
        RuntimeContext broken = RuntimeContext.Create()
            .WithFactory<string>(ContextKeys.JobId, () => throw new InvalidOperationException("no id"))
            .WithFactory<RunLogger>(ContextKeys.Logger, () => throw new InvalidOperationException("no logger"));
        var listener = new Listener();
        var invoker = new ToolInvoker(ProgressPlugin.Registry, broken);
        Assert.Equal("still", (await invoker.InvokeAsync(new ToolCall { Name = "be_still", Progress = listens ? listener : null })).ToString());
        Assert.Equal(listens ? 1 : 0, listener.Events.Count);

        ToolResult result = await invoker.InvokeAsync(new ToolCall { Name = "work", Arguments = s_two, Progress = listens ? new Listener() : null });
        Assert.Equal(ToolErrorCodes.ContextFailed, result.Error!.Code);
        Assert.False((await new ToolInvoker(ProgressPlugin.Registry, broken.Without(ContextKeys.Logger))
            .InvokeAsync(new ToolCall { Name = "work", Arguments = s_two, Progress = listens ? listener : null })).IsError);
        Assert.All(listener.Events, e => Assert.Null(e.RunId));
    }

    [Fact]
    public async Task CallWithinACall_IsHeardByBothCallers()
    {
        var outer = new Listener();
        var inner = new Listener();
        var invoker = new ToolInvoker(ProgressPlugin.Registry);
        var options = new ToolInvokerOptions();
        RuntimeContext? passed = null;
        var calling = new ToolInvoker(CallingPlugin.Registry, RuntimeContext.Create().WithCalled(context => invoker
            .InvokeAsync(new ToolCall { Name = "work", Arguments = s_two, Context = passed = context, Progress = inner }).AsTask()), options);
        Assert.Equal("True", (await calling.InvokeAsync(new ToolCall { Name = "call", Progress = outer })).ToString());
        Assert.NotNull(passed);
        Assert.Equal(7, inner.Events.Count);
        Assert.Equal(inner.Events.Select(e => (e.Sequence, e.Kind)), outer.Events.Select(e => (e.Sequence, e.Kind)));
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

public static class ProgressKeys
{
    /// <summary>The logger of the run, for what others report on it.</summary>
    [ContextKey<RunLogger>]
    public const string Run = "run";

    /// <summary>Calls something with a context.</summary>
    [ContextKey<Func<RuntimeContext, Task<ToolResult>>>]
    public const string Called = "called";
}

public static class ProgressTools
{
    [Tool]
    public static string BeStill() => "still";

    /// <summary>Others report between its own reports.</summary>
    [Tool(RequiredContext = [ProgressKeys.Run])]
    public static string Weigh(RuntimeContext context)
    {
        context.SetMetrics("work", ("a", 1));
        context.GetRun().SetMetrics("work", ("a", 2));
        context.SetMetrics("work", ("b", 3));
        context.Logger.SetProgressWeights(("train", 0.9), ("test", 0.1));
        context.SetProgress(1, 1, "train");
        context.SetProgress(0, 1, "test");
        return $"{context.Logger.GetMetrics("work")["rows"]}";
    }

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

public static class CallingTools
{
    [Tool(RequiredContext = [ProgressKeys.Called])]
    public static async Task<string> Call(RuntimeContext context) => $"{!(await context.GetCalled()(context)).IsError}";
}

[PluginRegistry(Types = [typeof(CallingTools)])]
public static partial class CallingPlugin;

[PluginRegistry(Types = [typeof(ProgressTools)])]
public static partial class ProgressPlugin;
