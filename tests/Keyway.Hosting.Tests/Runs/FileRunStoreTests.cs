using System.Text;

namespace Keyway.Hosting.Tests;

public sealed class FileRunStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-runs-").FullName;
    private readonly FileRunStore _store;

    public FileRunStoreTests() => _store = new FileRunStore(_folder, new FileRunStoreOptions
    {
        CancelPollingInterval = TimeSpan.FromMilliseconds(20),
        FollowInterval = TimeSpan.FromMilliseconds(20),
    });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RunThatIsOver_ReadsBackWhole()
    {
        ActionRun run = await Runner().RunAsync("rate", Utf8Json.Parse("""{"value":0.25,"name":"ü"}"""));

        RunRecord? found = await new FileRunStore(_folder).FindAsync(run.Id);

        Assert.Equal(run.Record, found);
        Assert.Equal(RunStatus.Succeeded, found?.Status);
        List<RunEvent> events = await _store.ReadEventsAsync(run.Id).ToListAsync();
        Assert.Equal(RunEventKind.End, events[^1].Kind);
        Assert.Equal([run.Id], (await _store.ListAsync().ToListAsync()).Select(record => record.Id));
    }

    [Fact]
    public async Task RunUnderWay_IsFollowedToItsEnd_AndCancelledFromElsewhere()
    {
        ActionRun run = await Runner().StartAsync("wait");
        var elsewhere = new FileRunStore(_folder, new FileRunStoreOptions { FollowInterval = TimeSpan.FromMilliseconds(20) });
        Task<List<RunEvent>> following = elsewhere.ReadEventsAsync(run.Id, follow: true).ToListAsync().AsTask();

        Assert.False((await elsewhere.FindAsync(run.Id))!.IsOver);
        Assert.True(await elsewhere.RequestCancelAsync(run.Id));
        List<RunEvent> events = await following;
        await run.Completion;

        Assert.Equal(RunStatus.Cancelled, (await elsewhere.FindAsync(run.Id))?.Status);
        Assert.Equal(RunEventKind.End, events[^1].Kind);
    }

    [Fact]
    public async Task RunWhoseProcessIsGone_IsInterrupted()
    {
        IRunJournal journal = await _store.CreateAsync(Record("gone"));
        Assert.Equal(RunStatus.Running, (await _store.FindAsync("gone"))?.Status);

        // What the system does when a process ends, however it ends.
        await journal.DisposeAsync();

        Assert.Equal(RunStatus.Interrupted, (await _store.FindAsync("gone"))?.Status);
        Assert.False(await _store.RequestCancelAsync("gone"));
    }

    [Fact]
    public async Task IncompleteLastLine_IsPassedOver_AndOneInTheMiddleIsNot()
    {
        ActionRun run = await Runner().RunAsync("break");
        string path = Path.Combine(_folder, run.Id, "events.jsonl");
        List<RunEvent> events = await _store.ReadEventsAsync(run.Id).ToListAsync();
        byte[] whole = await File.ReadAllBytesAsync(path);

        await File.WriteAllBytesAsync(path, whole[..^10]);
        Assert.Equal(events.Count - 1, (await _store.ReadEventsAsync(run.Id).ToListAsync()).Count);

        await File.WriteAllBytesAsync(path, [.. "{\"seq\":1,\n"u8, .. whole]);
        var exception = await Assert.ThrowsAsync<RunStoreException>(async () => await _store.ReadEventsAsync(run.Id).ToListAsync());
        Assert.Contains("events.jsonl", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "expected an object")]
    [InlineData("{}", "expected the member 'id'")]
    [InlineData("{\"id\":1}", "expected text as 'id', got 1")]
    [InlineData("{\"id\":\"bad\",\"action\":\"a\",\"status\":\"asleep\"}", "expected a status such as 'running', got 'asleep'")]
    [InlineData("{\"id\":\"bad\",\"action\":\"a\",\"status\":\"running\",\"created\":\"yesterday\"}", "expected a time as 'created', got 'yesterday'")]
    [InlineData("{\"id\":\"other\",\"action\":\"a\",\"status\":\"running\",\"created\":\"2026-01-01T00:00:00Z\"}", "expected the id bad, got other")]
    public async Task CorruptRecord_IsListedAsUnreadable_AndSaysWhy(string json, string why)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "bad"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "bad", "run.json"), json);
        ActionRun good = await Runner().RunAsync("nothing");

        List<RunRecord> records = await _store.ListAsync().ToListAsync();

        Assert.Equal(["bad", good.Id], records.Select(record => record.Id).Order(StringComparer.Ordinal).Reverse());
        RunRecord bad = Assert.Single(records, record => record.Status == RunStatus.Unreadable);
        Assert.Contains(why, bad.Error!.Message, StringComparison.Ordinal);
        Assert.Contains(why, (await Assert.ThrowsAsync<RunStoreException>(async () => await _store.FindAsync("bad"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(".hidden")]
    public async Task IdThatIsNoName_NeverLeavesTheFolder(string id)
    {
        Assert.Null(await _store.FindAsync(id));
        await Assert.ThrowsAsync<RunStoreException>(async () => await _store.CreateAsync(Record(id)));
        await Assert.ThrowsAsync<RunStoreException>(async () => await _store.ReadEventsAsync(id).ToListAsync());
    }

    [Fact]
    public async Task Checkpoint_ThatIsNotFinished_LeavesTheOneBefore()
    {
        await using IRunJournal journal = await _store.CreateAsync(Record("saving"));
        await journal.SaveCheckpointAsync("epoch", (stream, token) => stream.WriteAsync("one"u8.ToArray(), token).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await journal.SaveCheckpointAsync("epoch", async (stream, token) =>
        {
            await stream.WriteAsync("tw"u8.ToArray(), token);
            throw new InvalidOperationException("As asked.");
        }));

        RunCheckpoint? latest = await _store.FindCheckpointAsync("saving");

        Assert.Equal(("epoch", 1, "one"), (latest!.Name, latest.Number, await File.ReadAllTextAsync(latest.Path)));
        await journal.SaveCheckpointAsync("epoch", (stream, token) => stream.WriteAsync("two"u8.ToArray(), token).AsTask());
        latest = await _store.FindCheckpointAsync("saving");
        Assert.Equal(("epoch", 2, "two"), (latest!.Name, latest.Number, await File.ReadAllTextAsync(latest.Path)));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(latest.Path)!));
    }

    [Fact]
    public async Task Following_EndsWithTheFolderOfTheRun()
    {
        await using IRunJournal journal = await _store.CreateAsync(Record("removed"));
        Task<List<RunEvent>> following = _store.ReadEventsAsync("removed", follow: true).ToListAsync().AsTask();

        Directory.Delete(Path.Combine(_folder, "removed"), recursive: true);

        Assert.Empty(await following.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task RunThatGoesOnFromItself_HasNoCheckpointToFind()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "cycle")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "run.json"),
            """{"id":"cycle","action":"count","status":"failed","parent":"cycle","created":"2026-01-01T00:00:00Z"}""");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        ActionRun run = await Runner().RunAsync("count", options: new ActionRunOptions { ResumeFrom = "cycle" }, cancellationToken: deadline.Token);

        Assert.Equal(1, run.GetResult<int>());
    }

    [Fact]
    public async Task RunWhoseLastRecordCantBeWritten_Fails_AndIsUnderWayNoMore()
    {
        ActionRun run = await Runner().StartAsync("wait");
        string record = Path.Combine(_folder, run.Id, "run.json");
        string kept = await ReadStartedAsync(record);
        File.Delete(record);
        Directory.CreateDirectory(record);
        run.Cancel();
        await run.Completion;

        Directory.Delete(record);
        await File.WriteAllTextAsync(record, kept);

        Assert.Throws<RunStoreException>(run.ThrowIfFailed);
        Assert.Equal(RunStatus.Interrupted, (await _store.FindAsync(run.Id))?.Status);
    }

    [Fact]
    public async Task CancelRequest_ThatTheActionAnswersWithAnException_EndsNothingElse()
    {
        await using IRunJournal journal = await _store.CreateAsync(Record("throwing"));
        var asked = new TaskCompletionSource();
        using CancellationTokenRegistration later = journal.CancelRequested.Register(asked.SetResult);
        using CancellationTokenRegistration first = journal.CancelRequested.Register(() => throw new InvalidOperationException("As asked."));

        // On the watching thread it would end this process.
        Assert.True(await _store.RequestCancelAsync("throwing"));

        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task CheckpointName_IsAName(string name)
    {
        await using IRunJournal journal = await _store.CreateAsync(Record("names"));

        await Assert.ThrowsAsync<ArgumentException>(async () => await journal.SaveCheckpointAsync(name, (_, _) => Task.CompletedTask));
    }

    [Fact]
    public async Task FolderThatCantBeMade_IsSaidClearly()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        var exception = await Assert.ThrowsAsync<RunStoreException>(() =>
            new ActionRunner(new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions { Store = new FileRunStore(file) }).RunAsync("nothing"));

        Assert.Contains("can't be kept in", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Returns a record once it says that its run has started, after which only the end is written.</summary>
    private static async Task<string> ReadStartedAsync(string path)
    {
        while (true)
        {
            string text = await File.ReadAllTextAsync(path);
            if (text.Contains("\"started\"", StringComparison.Ordinal))
            {
                return text;
            }

            await Task.Delay(5);
        }
    }

    private static RunRecord Record(string id) => new() { Id = id, Action = "a", Status = RunStatus.Running, CreatedAt = DateTimeOffset.UnixEpoch };

    private ActionRunner Runner()
        => new(new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions { Store = _store, Environment = PluginEnvironment.Empty });
}
