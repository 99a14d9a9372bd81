namespace Keyway.Hosting.Tests.Victim;

/// <summary>A store whose event files write each line in two parts, and say on standard output when the first one is there.</summary>
internal sealed class TornRunStore(IRunStore inner) : IRunStore
{
    public async ValueTask<IRunJournal> CreateAsync(RunRecord record, CancellationToken cancellationToken = default)
        => new TornJournal(await inner.CreateAsync(record, cancellationToken));

    public ValueTask<RunRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<RunRecord> ListAsync(CancellationToken cancellationToken = default) => inner.ListAsync(cancellationToken);

    public IAsyncEnumerable<RunEvent> ReadEventsAsync(string id, bool follow = false, CancellationToken cancellationToken = default)
        => inner.ReadEventsAsync(id, follow, cancellationToken);

    public ValueTask<RunCheckpoint?> FindCheckpointAsync(string id, CancellationToken cancellationToken = default)
        => inner.FindCheckpointAsync(id, cancellationToken);

    public ValueTask<bool> RequestCancelAsync(string id, CancellationToken cancellationToken = default) => inner.RequestCancelAsync(id, cancellationToken);

    private sealed class TornJournal(IRunJournal journal) : IRunJournal
    {
        public IRunEventFile? EventFile { get; } = new TornFile(journal.EventFile!);

        public IReadOnlyList<IRunEventSink> Sinks => journal.Sinks;

        public CancellationToken CancelRequested => journal.CancelRequested;

        public ValueTask SaveAsync(RunRecord record, CancellationToken cancellationToken = default) => journal.SaveAsync(record, cancellationToken);

        public ValueTask<RunCheckpoint> SaveCheckpointAsync(
            string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
            => journal.SaveCheckpointAsync(name, write, cancellationToken);

        public ValueTask DisposeAsync() => journal.DisposeAsync();
    }

    private sealed class TornFile(IRunEventFile file) : IRunEventFile
    {
        public Stream OpenWrite() => new TornStream(file.OpenWrite());

        public Stream OpenRead() => file.OpenRead();
    }
}
