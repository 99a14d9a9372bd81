namespace Keyway.Hosting;

/// <summary>Where runs are kept. Stores are safe for any number of threads, and those on disk for any number of processes.</summary>
public interface IRunStore
{
    /// <summary>Begins to keep a run.</summary>
    /// <param name="record">What is known of it; its id is new.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The journal that whoever runs it writes, and disposes when the run is over.</returns>
    /// <exception cref="RunStoreException">There is such a run already, or it can't be kept.</exception>
    ValueTask<IRunJournal> CreateAsync(RunRecord record, CancellationToken cancellationToken = default);

    /// <summary>Returns what is kept of a run; null where there is none of that id.</summary>
    /// <param name="id">The run's whole id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RunStoreException">There is one and it can't be read.</exception>
    ValueTask<RunRecord?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Returns all runs, the newest first; those that can't be read are <see cref="RunStatus.Unreadable"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<RunRecord> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the events of a run, in the order in which they were written.</summary>
    /// <param name="id">The run's whole id.</param>
    /// <param name="follow">Whether to wait for more until the run is over.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="RunStoreException">There is no such run, or its events can't be read.</exception>
    IAsyncEnumerable<RunEvent> ReadEventsAsync(string id, bool follow = false, CancellationToken cancellationToken = default);

    /// <summary>Returns the latest checkpoint of a run; null where it saved none.</summary>
    /// <param name="id">The run's whole id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<RunCheckpoint?> FindCheckpointAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Asks whoever runs a run to cancel it.</summary>
    /// <param name="id">The run's whole id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there is such a run and it isn't over.</returns>
    ValueTask<bool> RequestCancelAsync(string id, CancellationToken cancellationToken = default);
}
