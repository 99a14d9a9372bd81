namespace Keyway.Hosting;

/// <summary>Runs actions somewhere: in this process, or on machines of a cluster. What goes in and comes out is JSON.</summary>
public interface IAgentClient
{
    /// <summary>Hands in a run, which starts when there is room for it.</summary>
    /// <param name="submission">What to run.</param>
    /// <param name="cancellationToken">Gives up handing in; a run that was handed in goes on.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="ActionNotFoundException">There is no such action.</exception>
    /// <exception cref="RunStoreException">The run can't be kept, or the one to go on from can't be found.</exception>
    ValueTask<string> SubmitAsync(RunSubmission submission, CancellationToken cancellationToken = default);

    /// <summary>Returns what is known of a run.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RunStoreException">There is no such run, or it can't be read.</exception>
    ValueTask<RunRecord> GetStatusAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Reads the events of a run, in order.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="follow">Whether to wait for more until the run is over.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="RunStoreException">There is no such run, or its events can't be read.</exception>
    IAsyncEnumerable<RunEvent> ReadLogsAsync(string runId, bool follow = false, CancellationToken cancellationToken = default);

    /// <summary>Asks a run to end.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    /// <returns>Whether it was under way: false where it is over.</returns>
    /// <exception cref="RunStoreException">There is no such run.</exception>
    ValueTask<bool> StopAsync(string runId, CancellationToken cancellationToken = default);
}
