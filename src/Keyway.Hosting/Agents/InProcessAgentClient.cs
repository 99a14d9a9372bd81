namespace Keyway.Hosting;

/// <summary>Runs actions in this process.</summary>
/// <param name="runner">What runs them.</param>
public sealed class InProcessAgentClient(ActionRunner runner) : IAgentClient
{
    /// <inheritdoc/>
    public async ValueTask<string> SubmitAsync(RunSubmission submission, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(submission);
        cancellationToken.ThrowIfCancellationRequested();

        // The token ends the handing in, not the run.
        ActionRun run = await runner.StartAsync(
            submission.Action,
            submission.Arguments,
            new ActionRunOptions { ResumeFrom = submission.ResumeFrom, Environment = new PluginEnvironment(submission.Environment) },
            CancellationToken.None).ConfigureAwait(false);
        return run.Id;
    }

    /// <inheritdoc/>
    public async ValueTask<RunRecord> GetStatusAsync(string runId, CancellationToken cancellationToken = default)
        => await runner.Store.FindAsync(runId, cancellationToken).ConfigureAwait(false)
            ?? throw new RunStoreException($"There is no run '{runId}'.");

    /// <inheritdoc/>
    public IAsyncEnumerable<RunEvent> ReadLogsAsync(string runId, bool follow = false, CancellationToken cancellationToken = default)
        => runner.Store.ReadEventsAsync(runId, follow, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> StopAsync(string runId, CancellationToken cancellationToken = default)
    {
        await GetStatusAsync(runId, cancellationToken).ConfigureAwait(false);
        return await runner.Store.RequestCancelAsync(runId, cancellationToken).ConfigureAwait(false);
    }
}
