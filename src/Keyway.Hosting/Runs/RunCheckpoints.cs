namespace Keyway.Hosting;

/// <summary>The checkpoints of a run, kept in its journal.</summary>
internal sealed class RunCheckpoints(IRunJournal journal, RunCheckpoint? resumedFrom) : IRunCheckpoints
{
    public RunCheckpoint? ResumedFrom { get; } = resumedFrom;

    public ValueTask<RunCheckpoint> SaveAsync(
        string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
        => journal.SaveCheckpointAsync(name, write, cancellationToken);
}
