namespace Keyway.Hosting.Tests;

/// <summary>What the store in memory does for itself; what it has in common with others is in the contract of agent clients.</summary>
public sealed class MemoryRunStoreTests
{
    [Fact]
    public async Task OldRun_WhoseFolderHasGone_HindersNoNewOne()
    {
        var store = new MemoryRunStore(capacity: 0);
        var runner = new ActionRunner(new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions { Store = store });
        ActionRun old = await runner.RunAsync("count");
        string checkpoint = (await store.FindCheckpointAsync(old.Id))!.Path;
        Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(checkpoint))!, recursive: true);

        ActionRun next = await runner.RunAsync("nothing");

        Assert.Equal(RunStatus.Succeeded, next.Status);
        Assert.Null(await store.FindAsync(old.Id));
    }

    [Fact]
    public async Task CheckpointsThatAreSavedAtOnce_AreNumberedOneByOne()
    {
        var store = new MemoryRunStore();
        await using IRunJournal journal = await store.CreateAsync(Record("parallel"));

        RunCheckpoint[] saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => journal.SaveCheckpointAsync($"c{i}", async (stream, token) => await stream.WriteAsync(new byte[] { (byte)i }, token)).AsTask())));

        Assert.Equal(Enumerable.Range(1, 20), saved.Select(checkpoint => checkpoint.Number).Order());
        Assert.All(saved, checkpoint => Assert.Equal(checkpoint.Name, $"c{File.ReadAllBytes(checkpoint.Path)[0]}"));
    }

    [Fact]
    public async Task CancelRequest_ThatTheActionAnswersWithAnException_IsNoFaultOfWhoAsks()
    {
        var store = new MemoryRunStore();
        await using IRunJournal journal = await store.CreateAsync(Record("throwing"));
        using CancellationTokenRegistration throwing = journal.CancelRequested.Register(() => throw new InvalidOperationException("As asked."));

        Assert.True(await store.RequestCancelAsync("throwing"));

        Assert.True(journal.CancelRequested.IsCancellationRequested);
    }

    [Fact]
    public async Task CheckpointThatCantBeWritten_IsAFaultOfTheStore()
    {
        await using IRunJournal journal = await new MemoryRunStore().CreateAsync(Record("full"));

        var fault = await Assert.ThrowsAsync<RunStoreException>(
            () => journal.SaveCheckpointAsync("epoch", (_, _) => throw new IOException("No space left on device.")).AsTask());

        Assert.Equal("The checkpoint 'epoch' of run full can't be written: No space left on device.", fault.Message);
    }

    private static RunRecord Record(string id)
        => new() { Id = id, Action = "count", Status = RunStatus.Running, CreatedAt = TimeProvider.System.GetUtcNow() };
}
