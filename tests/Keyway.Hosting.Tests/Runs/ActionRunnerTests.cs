using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Hosting.Tests;

public sealed class ActionRunnerTests
{
    private readonly MemoryRunStore _store = new();

    [Fact]
    public async Task Result_IsTheObjectThatTheActionReturned_AndItsJson()
    {
        ActionRun run = await Runner().RunAsync("rate", Utf8Json.Parse("""{"value":0.5,"name":"a"}"""));

        Assert.Equal(RunStatus.Succeeded, run.Status);
        Assert.Equal(new Score(0.5, "a"), run.GetResult<Score>());
        Assert.Equal("""{"value":0.5,"name":"a"}""", run.GetResult<Utf8Json>().ToString());
        Assert.Equal(0.5, run.GetResult<JsonElement>().GetProperty("value").GetDouble());
        Assert.Throws<InvalidCastException>(() => run.GetResult<string>());
    }

    [Fact]
    public async Task TextAndNothing_AreResultsToo()
    {
        ActionRun greeting = await Runner().RunAsync("greet", Utf8Json.Parse("""{"name":"Ada"}"""));
        ActionRun nothing = await Runner().RunAsync("nothing");

        Assert.Equal("Hello, Ada.", greeting.GetResult<string>());
        Assert.Equal("\"Hello, Ada.\"", greeting.Record.Result.ToString());
        nothing.ThrowIfFailed();
        Assert.True(nothing.Record.Result.IsEmpty);
    }

    [Fact]
    public async Task ResultThatItsAnnotationsForbid_IsAWarning_AndNoFailure()
    {
        ActionRun run = await Runner().RunAsync("rate", Utf8Json.Parse("""{"value":2}"""));

        Assert.Equal(2, run.GetResult<Score>().Value);
        RunEvent warning = Assert.Single(await EventsAsync(run), found => found.Level == RunEventLevel.Warning);
        Assert.Contains("/value: out_of_range", warning.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArgumentsThatDontFit_ListEveryFault_AndNoCodeRuns()
    {
        ActionRun run = await Runner().RunAsync("greet", Utf8Json.Parse("""{"nam":"Ada","more":1}"""));

        var exception = Assert.Throws<InvalidArgumentsException>(() => run.GetResult<string>());
        Assert.Equal(["/nam", "/more"], exception.Faults.Select(fault => fault.Pointer));
        Assert.Equal((RunStatus.Failed, ToolErrorCodes.InvalidArguments), (run.Status, run.Record.Error?.Code));
    }

    [Fact]
    public async Task ActionThatThrows_Fails_WithTheCauseInside()
    {
        ActionRun run = await Runner().RunAsync("break");

        var exception = Assert.Throws<ActionFailedException>(() => run.GetResult<Score>());
        Assert.Equal("The disk caught fire.", Assert.IsType<InvalidOperationException>(exception.InnerException).Message);
        Assert.Contains("The disk caught fire.", exception.Message, StringComparison.Ordinal);
        Assert.Equal((RunStatus.Failed, ToolErrorCodes.ToolFailed), (run.Status, run.Record.Error?.Code));
        Assert.Equal(ProgressStatus.Failed, run.Logger.GetProgress("half")?.Status);
        Assert.NotEqual(ProgressStatus.Failed, run.Logger.GetProgress("done")?.Status);
    }

    [Fact]
    public async Task ToolException_HasTheLastWord()
    {
        ActionRun run = await Runner().RunAsync("refuse");

        var exception = Assert.Throws<ActionFailedException>(run.ThrowIfFailed);
        Assert.Equal("There is no GPU.", exception.Message);
        Assert.Equal("no_gpu", run.Record.Error?.Code);
        Assert.IsType<ToolException>(exception.InnerException);
    }

    [Fact]
    public async Task MissingContext_NamesTheKeys()
    {
        ActionRun run = await Runner().RunAsync("need_store");

        Assert.Equal("store", Assert.Single(Assert.Throws<MissingContextException>(run.ThrowIfFailed).Faults).Key);
    }

    [Theory]
    [InlineData("gret", "greet")]
    [InlineData("no_action", null)]
    public async Task UnknownAction_IsRefused_WithTheNearest(string name, string? nearest)
    {
        var exception = await Assert.ThrowsAsync<ActionNotFoundException>(() => Runner().RunAsync(name));

        Assert.Equal(nearest, exception.Nearest);
        Assert.Contains("greet", exception.Names);
        Assert.DoesNotContain("no_action", exception.Names);
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData("token")]
    [InlineData("run")]
    [InlineData("store")]
    public async Task Cancellation_IsAStatusOfItsOwn(string how)
    {
        using var cancellation = new CancellationTokenSource();
        ActionRun run = await Runner().StartAsync("wait", cancellationToken: cancellation.Token);
        await foreach (RunEvent found in run.ReadEventsAsync())
        {
            if (found.Kind == RunEventKind.Message)
            {
                break;
            }
        }

        Assert.Equal(RunStatus.Running, run.Status);
        Assert.Throws<InvalidOperationException>(run.ThrowIfFailed);
        switch (how)
        {
            case "token":
                await cancellation.CancelAsync();
                break;
            case "run":
                run.Cancel();
                break;
            default:
                Assert.True(await _store.RequestCancelAsync(run.Id));
                break;
        }

        await run.Completion;

        Assert.Equal(RunStatus.Cancelled, run.Status);
        Assert.Throws<OperationCanceledException>(run.ThrowIfFailed);
        Assert.Equal(RunEventKind.End, (await EventsAsync(run))[^1].Kind);
        Assert.False(await _store.RequestCancelAsync(run.Id));
    }

    [Fact]
    public async Task Run_FindsWhatItWasGiven()
    {
        var runner = new ActionRunner(
            new ToolInvoker(RunPlugin.Registry),
            new ActionRunnerOptions { Store = _store, Environment = new PluginEnvironment([KeyValuePair.Create("REGION", "north")]) });
        ActionRun plain = await runner.RunAsync("look");
        ActionRun own = await runner.RunAsync("look", options: new ActionRunOptions
        {
            Id = "mine",
            Environment = new PluginEnvironment([KeyValuePair.Create("REGION", "south")]),
            Checkpoint = new Checkpoint("base", "model.bin"),
        });

        Assert.Equal($"{plain.Id} north  ", plain.GetResult<string>());
        Assert.Equal("mine south base ", own.GetResult<string>());
    }

    [Fact]
    public async Task WhatIsWrittenToAnyLogger_IsAnEventOfTheRun()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddLogging()
            .AddKeyway(RunPlugin.Registry, options => options.Runs.Store = _store)
            .BuildServiceProvider();

        ActionRun run = await services.GetRequiredService<ActionRunner>().RunAsync("write_log");

        run.ThrowIfFailed();
        Assert.Contains(await EventsAsync(run), found => found.Kind == RunEventKind.Log && found.ToString().Contains("Written to any logger.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resumed_GoesOnFromTheLatestCheckpoint_WithTheSameArguments()
    {
        ActionRunner runner = Runner();
        ActionRun first = await runner.RunAsync("count", Utf8Json.Parse("""{"add":5}"""));
        ActionRun second = await runner.RunAsync("count", options: new ActionRunOptions { ResumeFrom = first.Id });
        ActionRun third = await runner.RunAsync("count", Utf8Json.Parse("""{"add":1}"""), new ActionRunOptions { ResumeFrom = second.Id });

        Assert.Equal((5, 10, 11), (first.GetResult<int>(), second.GetResult<int>(), third.GetResult<int>()));
        Assert.Equal(first.Id, second.Record.ParentId);
        Assert.Equal("""{"add":5}""", second.Record.Arguments.ToString());
    }

    [Fact]
    public async Task Resumed_FromARunWithoutCheckpoint_GoesOnFromThatOnesParent()
    {
        ActionRunner runner = Runner();
        ActionRun first = await runner.RunAsync("count");
        ActionRun second = await runner.RunAsync("count", Utf8Json.Parse("""{"add":"much"}"""), new ActionRunOptions { ResumeFrom = first.Id });
        ActionRun third = await runner.RunAsync("count", Utf8Json.Parse("{}"), new ActionRunOptions { ResumeFrom = second.Id });

        Assert.Equal(RunStatus.Failed, second.Status);
        Assert.Equal(2, third.GetResult<int>());
    }

    [Fact]
    public async Task Resumed_FromNothing_OrAnotherAction_OrARunUnderWay_IsRefused()
    {
        ActionRunner runner = Runner();
        ActionRun other = await runner.RunAsync("nothing");
        ActionRun underWay = await runner.StartAsync("wait");

        string[] messages =
        [
            (await Assert.ThrowsAsync<RunStoreException>(() => runner.RunAsync("count", options: new ActionRunOptions { ResumeFrom = "never" }))).Message,
            (await Assert.ThrowsAsync<RunStoreException>(() => runner.RunAsync("count", options: new ActionRunOptions { ResumeFrom = other.Id }))).Message,
            (await Assert.ThrowsAsync<RunStoreException>(() => runner.RunAsync("wait", options: new ActionRunOptions { ResumeFrom = underWay.Id }))).Message,
        ];
        underWay.Cancel();

        Assert.Equal(
            [
                "There is no run 'never' to go on from.",
                $"Run {other.Id} is one of 'nothing': 'count' can't go on from it.",
                $"Run {underWay.Id} is under way: cancel it first, or wait for its end.",
            ],
            messages);
    }

    [Fact]
    public async Task TwoRunsOfOneId_AreRefused()
    {
        await Runner().RunAsync("nothing", options: new ActionRunOptions { Id = "twice" });

        await Assert.ThrowsAsync<RunStoreException>(() => Runner().RunAsync("nothing", options: new ActionRunOptions { Id = "twice" }));
    }

    private ActionRunner Runner()
        => new(new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions { Store = _store, Environment = PluginEnvironment.Empty });

    private async Task<List<RunRecord>> ListAsync() => await _store.ListAsync().ToListAsync();

    private static async Task<List<RunEvent>> EventsAsync(ActionRun run) => await run.ReadEventsAsync().ToListAsync();
}
