using System.Runtime.CompilerServices;

namespace Keyway.Hosting;

/// <summary>Keeps the last runs of this process in memory, checkpoints in temporary files; with the process all of it is gone.</summary>
/// <param name="capacity">How many runs that are over are kept; of more, the oldest go.</param>
public sealed class MemoryRunStore(int capacity = 100) : IRunStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, MemoryRunJournal> _runs = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<IRunJournal> CreateAsync(RunRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var journal = new MemoryRunJournal(record);
        lock (_gate)
        {
            if (!_runs.TryAdd(record.Id, journal))
            {
                throw new RunStoreException($"There is a run {record.Id} already. Give this one another id.");
            }

            foreach (MemoryRunJournal old in _runs.Values.Where(run => run.Record.IsOver).OrderByDescending(run => run.Record.CreatedAt).Skip(capacity).ToArray())
            {
                _runs.Remove(old.Record.Id);
                old.Forget();
            }
        }

        return new(journal);
    }

    /// <inheritdoc/>
    public ValueTask<RunRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => new(Find(id)?.Record);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunRecord> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RunRecord[] records;
        lock (_gate)
        {
            records = [.. _runs.Values.Select(run => run.Record)];
        }

        foreach (RunRecord record in records.OrderByDescending(record => record.CreatedAt).ThenByDescending(record => record.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RunEvent> ReadEventsAsync(string id, bool follow = false, CancellationToken cancellationToken = default)
        => Existing(id).ReadAsync(follow, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RunCheckpoint?> FindCheckpointAsync(string id, CancellationToken cancellationToken = default)
        => new(Existing(id).LatestCheckpoint);

    /// <inheritdoc/>
    public ValueTask<bool> RequestCancelAsync(string id, CancellationToken cancellationToken = default)
        => new(Find(id)?.RequestCancel() == true);

    private MemoryRunJournal? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            return _runs.GetValueOrDefault(id);
        }
    }

    private MemoryRunJournal Existing(string id) => Find(id) ?? throw new RunStoreException($"There is no run '{id}'.");
}
