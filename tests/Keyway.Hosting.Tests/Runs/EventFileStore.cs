namespace Keyway.Hosting.Tests;

/// <summary>Keeps runs as another store does, but for the files of their events, which tests put something around.</summary>
internal sealed class EventFileStore(IRunStore inner, Func<IRunEventFile, IRunEventFile> around) : IRunStore
{
    public async ValueTask<IRunJournal> CreateAsync(RunRecord record, CancellationToken cancellationToken = default)
    {
        IRunJournal journal = await inner.CreateAsync(record, cancellationToken);
        return new Journal(journal, around(journal.EventFile!));
    }

    public ValueTask<RunRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<RunRecord> ListAsync(CancellationToken cancellationToken = default) => inner.ListAsync(cancellationToken);

    public IAsyncEnumerable<RunEvent> ReadEventsAsync(string id, bool follow = false, CancellationToken cancellationToken = default)
        => inner.ReadEventsAsync(id, follow, cancellationToken);

    public ValueTask<RunCheckpoint?> FindCheckpointAsync(string id, CancellationToken cancellationToken = default)
        => inner.FindCheckpointAsync(id, cancellationToken);

    public ValueTask<bool> RequestCancelAsync(string id, CancellationToken cancellationToken = default)
        => inner.RequestCancelAsync(id, cancellationToken);

    private sealed class Journal(IRunJournal inner, IRunEventFile file) : IRunJournal
    {
        public IRunEventFile? EventFile => file;

        public IReadOnlyList<IRunEventSink> Sinks => inner.Sinks;

        public CancellationToken CancelRequested => inner.CancelRequested;

        public ValueTask SaveAsync(RunRecord record, CancellationToken cancellationToken = default) => inner.SaveAsync(record, cancellationToken);

        public ValueTask<RunCheckpoint> SaveCheckpointAsync(
            string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
            => inner.SaveCheckpointAsync(name, write, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
