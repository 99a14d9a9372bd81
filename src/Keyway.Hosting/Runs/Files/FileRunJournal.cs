namespace Keyway.Hosting;

/// <summary>The journal of a run that this process runs, in its folder.</summary>
internal sealed class FileRunJournal : IRunJournal
{
    private readonly RunFolder _folder;
    private readonly FileStream _lock;
    private readonly CancellationTokenSource _cancelRequested = new();
    private readonly SemaphoreSlim _saving = new(initialCount: 1, maxCount: 1);
    private readonly ITimer _watch;
    private int _checkpoints;

    public FileRunJournal(RunFolder folder, FileStream held, TimeProvider timeProvider, TimeSpan watchInterval)
    {
        _folder = folder;
        _lock = held;
        EventFile = new RunEventFile(folder.Events);
        _watch = timeProvider.CreateTimer(_ => LookForCancelRequest(), null, watchInterval, watchInterval);
    }

    public IRunEventFile? EventFile { get; }

    public IReadOnlyList<IRunEventSink> Sinks => [];

    public CancellationToken CancelRequested => _cancelRequested.Token;

    public async ValueTask SaveAsync(RunRecord record, CancellationToken cancellationToken = default)
    {
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await WriteRecordAsync(_folder, record, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _saving.Release();
        }
    }

    public async ValueTask<RunCheckpoint> SaveCheckpointAsync(
        string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        RunFolder.CheckName(name);
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(_folder.Checkpoints);
            var saved = new RunCheckpoint(_folder.Id, name, _checkpoints + 1, _folder.CheckpointPath(_checkpoints + 1, name));
            await AtomicFile.WriteAsync(saved.Path, write, cancellationToken).ConfigureAwait(false);
            _checkpoints = saved.Number;
            foreach (RunCheckpoint replaced in _folder.ListCheckpoints().Where(other => other.Name == name && other.Number < saved.Number))
            {
                File.Delete(replaced.Path);
            }

            return saved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"The checkpoint '{name}' of run {_folder.Id} can't be written: {exception.Message}", exception);
        }
        finally
        {
            _saving.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync().ConfigureAwait(false);
        await _lock.DisposeAsync().ConfigureAwait(false);
        _cancelRequested.Dispose();
        _saving.Dispose();
    }

    /// <exception cref="RunStoreException">It can't be written.</exception>
    public static async Task WriteRecordAsync(RunFolder folder, RunRecord record, CancellationToken cancellationToken)
    {
        try
        {
            await AtomicFile.WriteAsync(
                folder.Record,
                (stream, _) =>
                {
                    RunRecordJson.Write(stream, record);
                    return Task.CompletedTask;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"The record of run {record.Id} can't be written: {exception.Message}", exception);
        }
    }

    private void LookForCancelRequest()
    {
        try
        {
            if (File.Exists(_folder.CancelRequest))
            {
                // What the action registered may throw, and on this thread that would end the process.
                _ = _cancelRequested.CancelAsync();
            }
        }
        catch (ObjectDisposedException)
        {
            // The run ended while this looked.
        }
    }
}
