using System.Text.Json;
using Keyway.Hosting;

namespace Keyway.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    [Fact]
    public async Task BackEndOfTheProgram_GetsTheEvents()
    {
        var backend = new KeptEvents();

        Assert.Equal(1, await _cli.RunAsync(["run", "fail", "--quiet"], builder => builder.Services.AddKeywayBackend(_ => backend)));

        RunRecord run = Assert.Single(await _cli.Store.ListAsync().ToListAsync());
        Assert.Equal((run.Id, RunEventKind.End), (backend.Events[^1].RunId, backend.Events[^1].Kind));
    }

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Json_IsLinesOnly_EventsAndThenTheResult()
    {
        Assert.Equal(1, await _cli.RunAsync(["run", "fail", "--json"]));

        JsonElement[] lines = [.. _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal("end", lines[^2].GetProperty("kind").GetString());
        Assert.Equal(("result", "failed", "no_gpu"), (Text(lines[^1], "kind"), Text(lines[^1], "status"), Text(lines[^1].GetProperty("error"), "code")));
        Assert.StartsWith("There is no GPU. Rent one.", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_SaysWhatTheActionSaid_AndWhereToLook()
    {
        Assert.Equal(1, await _cli.RunAsync(["run", "fail", "--quiet"]));

        RunRecord run = Assert.Single(await _cli.Store.ListAsync().ToListAsync());
        Assert.Equal(["There is no GPU. Rent one.", $"See what it did with: runs logs {run.Id}"], _cli.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_cli.Output);
    }

    [Fact]
    public async Task Cancelled_ExitsWithOneHundredThirty_AndIsGoneOnFrom()
    {
        using var cancellation = new CancellationTokenSource();
        Task<int> running = _cli.RunAsync(["run", "wait"], cancellationToken: cancellation.Token);
        await UnderWayAsync();
        await cancellation.CancelAsync();

        Assert.Equal(130, await running);
        RunRecord run = Assert.Single(await _cli.Store.ListAsync().ToListAsync());
        Assert.Equal(RunStatus.Cancelled, run.Status);
        Assert.Contains($"Go on with: run wait --resume {run.Id}", _cli.Error, StringComparison.Ordinal);
        Assert.Contains("wait", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunUnderWay_IsCancelledByAnotherCommand()
    {
        var other = new CliRun();
        using (other)
        {
            Task<int> running = _cli.RunAsync(["run", "wait"]);
            RunRecord run = await UnderWayAsync();

            Assert.Equal(0, await other.RunAsync(["runs", "cancel", run.Id], builder => builder.Options.RunsDirectory = Path.Combine(_cli.Folder, "runs")));
            Assert.Equal(130, await running);
            Assert.Equal(2, await other.RunAsync(["runs", "cancel", "last"], builder => builder.Options.RunsDirectory = Path.Combine(_cli.Folder, "runs")));
            Assert.Equal($"Run {run.Id} is over: it is cancelled.", other.Error.Trim());
        }
    }

    [Fact]
    public async Task Runs_AreListed_Shown_AndRead()
    {
        await _cli.RunAsync(["run", "echo", "--count", "3", "--quiet"]);
        string id = Assert.Single(await _cli.Store.ListAsync().ToListAsync()).Id;

        Assert.Equal(0, await _cli.RunAsync(["runs", "list"]));
        Assert.Matches($@"(?s)RUN .*{id}  echo +succeeded  20", _cli.Output);

        Assert.Equal(0, await _cli.RunAsync(["runs", "show", id[^4..]]));
        Assert.Contains("arguments     {\"count\":3}", _cli.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _cli.RunAsync(["runs", "show", "last", "--json"]));
        Assert.Equal(id, JsonDocument.Parse(_cli.Output).RootElement.GetProperty("id").GetString());

        Assert.Equal(0, await _cli.RunAsync(["runs", "logs", "last", "--json"]));
        Assert.Contains("\"kind\":\"end\"", _cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoRuns_SaysSo()
    {
        Assert.Equal(0, await _cli.RunAsync(["runs", "list"]));

        Assert.StartsWith("There are no runs yet.", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorruptRun_IsListed_AndSaysWhy()
    {
        string folder = Path.Combine(_cli.Folder, "runs", "bad");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "run.json"), "{");

        Assert.Equal(0, await _cli.RunAsync(["runs", "list"]));
        Assert.Contains("unreadable", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(2, await _cli.RunAsync(["runs", "logs", "bad"]));
        Assert.Contains("run.json can't be read", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, await _cli.RunAsync(["run", "resume", "--resume", "bad"]));
        Assert.Contains("run.json can't be read", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ShowsEveryArgument_WithTypeDefaultRangeAndDescription()
    {
        Assert.Equal(0, await _cli.RunAsync(["run", "echo", "--help"], builder => builder.Options.Width = 80));

        Assert.Contains("--count <integer>\n      How often. [required, 1 to 10]", _cli.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("--color <Red|Green>", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("--ids <list of integer>", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("How fast. [default 0.5]", _cli.Output, StringComparison.Ordinal);
        Assert.All(_cli.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Describe_TellsWhenceKeysCome()
    {
        Assert.Equal(0, await _cli.RunAsync(["describe", "add"], builder => builder.ConfigureContext(context => context.WithOffset(() => new Offset(1)))));
        Assert.Contains("here from: factory", _cli.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _cli.RunAsync(["describe", "add", "--json"]));
        Assert.Equal("nothing", JsonDocument.Parse(_cli.Output).RootElement.GetProperty("required_context")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task List_NamesEverything_AndWhatCantBeCalled()
    {
        Assert.Equal(0, await _cli.RunAsync(["list"]));

        Assert.Contains("Gives back what it is told.", _cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("It does nothing else", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("'offset'", _cli.Error, StringComparison.Ordinal);

        Assert.Equal(0, await _cli.RunAsync(["list", "--json"]));
        Assert.Equal(6, JsonDocument.Parse(_cli.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task PromptsAndResources_AreListedAndDescribedAndNotCalled()
    {
        Assert.Equal(0, await _cli.RunAsync(["list"]));
        Assert.Matches("ask_for_echo +prompt +Asks for an echo", _cli.Output);
        Assert.Matches("said_before +resource +What was said", _cli.Output);

        Assert.Equal(0, await _cli.RunAsync(["describe", "said_before"]));
        Assert.Contains("read at  echoes://{number} (text/plain)", _cli.Output, StringComparison.Ordinal);

        Assert.Equal(2, await _cli.RunAsync(["call", "ask_for_echo"]));
    }

    [Fact]
    public async Task PackagesAddCommands()
    {
        Assert.Equal(0, await _cli.RunAsync(["hello", "Ada", "--times", "2", "--loud"], builder => builder.AddHello()));
        Assert.Equal("HELLO, ADA. HELLO, ADA.", _cli.Output.Trim());

        Assert.Equal(2, await _cli.RunAsync(["hello"], builder => builder.AddHello()));
        Assert.StartsWith("Expected WHOM behind 'hello'.", _cli.Error, StringComparison.Ordinal);

        Assert.Equal(0, await _cli.RunAsync(["--help"], builder => builder.AddHello()));
        Assert.Contains("hello <WHOM>", _cli.Output, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private async Task<RunRecord> UnderWayAsync()
    {
        while (true)
        {
            if ((await _cli.Store.ListAsync().ToListAsync()).FirstOrDefault(run => run.Status == RunStatus.Running) is { } run
                && await _cli.Store.FindCheckpointAsync(run.Id) is not null)
            {
                return run;
            }

            await Task.Delay(20);
        }
    }

    private sealed class KeptEvents : IBackendClient
    {
        public List<RunEvent> Events { get; } = [];

        public Task SendEventsAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
        {
            Events.AddRange(events);
            return Task.CompletedTask;
        }
    }
}
