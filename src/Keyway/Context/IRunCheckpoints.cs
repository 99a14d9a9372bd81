namespace Keyway;

/// <summary>The checkpoints of a run under way; whatever runs an action provides them.</summary>
public interface IRunCheckpoints
{
    /// <summary>Gets the checkpoint that the run goes on from; null where it begins anew.</summary>
    RunCheckpoint? ResumedFrom { get; }

    /// <summary>Keeps a file of the run, as a whole: a kill at any moment leaves the file or none. One of the same name goes.</summary>
    /// <param name="name">Its name: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, at most 100 of them.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The name can't be one.</exception>
    /// <exception cref="KeywayException">It can't be written.</exception>
    ValueTask<RunCheckpoint> SaveAsync(
        string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default);
}
