using System.Runtime.CompilerServices;

namespace Keyway.Hosting;

/// <summary>A run in memory.</summary>
internal sealed class MemoryRunJournal(RunRecord record) : IRunJournal, IRunEventSink
{
    private readonly object _gate = new();
    private readonly List<RunEvent> _events = [];
    private readonly List<RunCheckpoint> _checkpoints = [];
    private readonly CancellationTokenSource _cancelRequested = new();
    private readonly SemaphoreSlim _saving = new(1, 1);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isClosed;
    private string? _directory;

    public RunRecord Record { get; private set; } = record;

    public IRunEventFile? EventFile => null;

    public IReadOnlyList<IRunEventSink> Sinks => [this];

    public CancellationToken CancelRequested => _cancelRequested.Token;

    public RunCheckpoint? LatestCheckpoint
    {
        get
        {
            lock (_gate)
            {
                return _checkpoints.LastOrDefault();
            }
        }
    }

    public ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        Change(() => _events.AddRange(events));
        return ValueTask.CompletedTask;
    }

    public ValueTask SaveAsync(RunRecord record, CancellationToken cancellationToken = default)
    {
        Change(() => Record = record);
        return ValueTask.CompletedTask;
    }

    public async ValueTask<RunCheckpoint> SaveCheckpointAsync(
        string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        RunFolder.CheckName(name);
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _directory ??= Directory.CreateTempSubdirectory("keyway-run-").FullName;
            int number = (LatestCheckpoint?.Number ?? 0) + 1;
            var saved = new RunCheckpoint(Record.Id, name, number, new RunFolder(_directory).CheckpointPath(number, name));
            Directory.CreateDirectory(Path.GetDirectoryName(saved.Path)!);
            await AtomicFile.WriteAsync(saved.Path, write, cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                _checkpoints.RemoveAll(other => other.Name == name);
                _checkpoints.Add(saved);
            }

            return saved;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"The checkpoint '{name}' of run {Record.Id} can't be written: {exception.Message}", exception);
        }
        finally
        {
            _saving.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Change(() => _isClosed = true);
        return ValueTask.CompletedTask;
    }

    public bool RequestCancel()
    {
        if (Record.IsOver)
        {
            return false;
        }

        // What the action registered may throw, which is none of the caller's business.
        _ = _cancelRequested.CancelAsync();
        return true;
    }

    /// <summary>Removes what the run left on the disk, as far as it is still there.</summary>
    public void Forget()
    {
        try
        {
            if (_directory is not null)
            {
                Directory.Delete(_directory, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A temporary folder, which others clean up as well.
        }
    }

    public async IAsyncEnumerable<RunEvent> ReadAsync(bool follow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int read = 0;
        while (true)
        {
            RunEvent[] found;
            Task changed;
            bool isClosed;
            lock (_gate)
            {
                found = [.. _events.Skip(read)];
                changed = _changed.Task;
                isClosed = _isClosed;
            }

            read += found.Length;
            foreach (RunEvent runEvent in found)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return runEvent;
            }

            if (!follow || (isClosed && found.Length == 0))
            {
                yield break;
            }

            if (!isClosed)
            {
                await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            change();
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.TrySetResult();
    }
}
