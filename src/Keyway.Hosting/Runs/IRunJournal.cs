namespace Keyway.Hosting;

/// <summary>What whoever runs a run writes of it. While it is open, the run counts as under way.</summary>
public interface IRunJournal : IAsyncDisposable
{
    /// <summary>Gets the file that all events of the run go to; null where the store has none.</summary>
    IRunEventFile? EventFile { get; }

    /// <summary>Gets where the run's events go beside that file.</summary>
    IReadOnlyList<IRunEventSink> Sinks { get; }

    /// <summary>Gets a token that is cancelled when somebody asks for the run to be cancelled.</summary>
    CancellationToken CancelRequested { get; }

    /// <summary>Replaces what is kept of the run, as a whole: readers see the old record or the new one.</summary>
    /// <param name="record">The new record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RunStoreException">It can't be written.</exception>
    ValueTask SaveAsync(RunRecord record, CancellationToken cancellationToken = default);

    /// <summary>Keeps a file of the run, as a whole: a kill at any moment leaves the file or none. One of the same name goes.</summary>
    /// <param name="name">Its name: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, at most 100 of them.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The name can't be one.</exception>
    /// <exception cref="RunStoreException">It can't be written.</exception>
    ValueTask<RunCheckpoint> SaveCheckpointAsync(
        string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default);
}
