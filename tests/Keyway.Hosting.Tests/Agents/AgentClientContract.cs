namespace Keyway.Hosting.Tests;

/// <summary>What every <see cref="IAgentClient"/> does: derive from it, and give it a client that runs <see cref="RunPlugin"/>.</summary>
public abstract class AgentClientContract
{
    protected abstract IAgentClient Client { get; }

    [Fact]
    public async Task Submitted_RunsToItsResult()
    {
        string id = await Client.SubmitAsync(new RunSubmission { Action = "greet", Arguments = Utf8Json.Parse("""{"name":"Ada"}""") });

        RunRecord record = await EndAsync(id);

        Assert.Equal((id, "greet", RunStatus.Succeeded), (record.Id, record.Action, record.Status));
        Assert.Equal("\"Hello, Ada.\"", record.Result.ToString());
    }

    [Fact]
    public async Task Failed_SaysWhy()
    {
        RunRecord record = await EndAsync(await Client.SubmitAsync(new RunSubmission { Action = "refuse" }));

        Assert.Equal((RunStatus.Failed, new RunError("no_gpu", "There is no GPU.")), (record.Status, record.Error));
    }

    [Fact]
    public async Task Logs_AreFollowedToTheEnd_AndReadAgain()
    {
        string id = await Client.SubmitAsync(new RunSubmission { Action = "break" });

        List<RunEvent> followed = await Client.ReadLogsAsync(id, follow: true).ToListAsync();
        List<RunEvent> again = await Client.ReadLogsAsync(id).ToListAsync();

        Assert.Equal(RunEventKind.End, followed[^1].Kind);
        Assert.Equal(followed.Select(found => found.Sequence), again.Select(found => found.Sequence));
    }

    [Fact]
    public async Task Stopped_IsCancelled_AndOnlyOnce()
    {
        string id = await Client.SubmitAsync(new RunSubmission { Action = "wait" });

        Assert.True(await Client.StopAsync(id));
        Assert.Equal(RunStatus.Cancelled, (await EndAsync(id)).Status);
        Assert.False(await Client.StopAsync(id));
    }

    [Fact]
    public async Task Resumed_GoesOnFromTheLatestCheckpoint()
    {
        string first = await Client.SubmitAsync(new RunSubmission { Action = "count", Arguments = Utf8Json.Parse("""{"add":3}""") });
        await EndAsync(first);

        RunRecord second = await EndAsync(await Client.SubmitAsync(new RunSubmission { Action = "count", ResumeFrom = first }));

        Assert.Equal(("6", first), (second.Result.ToString(), second.ParentId));
    }

    [Fact]
    public async Task Environment_IsTheRuns()
    {
        RunRecord record = await EndAsync(await Client.SubmitAsync(new RunSubmission
        {
            Action = "look",
            Environment = new Dictionary<string, string> { ["REGION"] = "east" },
        }));

        Assert.Equal($"\"{record.Id} east  \"", record.Result.ToString());
    }

    [Fact]
    public async Task UnknownAction_AndUnknownRun_AreRefused()
    {
        await Assert.ThrowsAsync<ActionNotFoundException>(async () => await Client.SubmitAsync(new RunSubmission { Action = "gret" }));
        await Assert.ThrowsAsync<RunStoreException>(async () => await Client.GetStatusAsync("never"));
        await Assert.ThrowsAsync<RunStoreException>(async () => await Client.StopAsync("never"));
        await Assert.ThrowsAsync<RunStoreException>(async () => await Client.ReadLogsAsync("never").ToListAsync());
    }

    private async Task<RunRecord> EndAsync(string id)
    {
        await foreach (RunEvent _ in Client.ReadLogsAsync(id, follow: true))
        {
        }

        RunRecord record;
        do
        {
            record = await Client.GetStatusAsync(id);
        }
        while (!record.IsOver);
        return record;
    }
}
