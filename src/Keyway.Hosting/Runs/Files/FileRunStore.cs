using System.Runtime.CompilerServices;

namespace Keyway.Hosting;

/// <summary>
/// Keeps runs in files, a folder each: <c>run.json</c> with what the run is and came to, <c>events.jsonl</c> with its events, a
/// line each, and <c>checkpoints</c>. A kill at any moment leaves a run that can be read.
/// </summary>
/// <param name="directory">The folder that the runs' folders are in; made when first needed.</param>
/// <param name="options">How runs are kept.</param>
public sealed class FileRunStore(string directory, FileRunStoreOptions? options = null) : IRunStore
{
    private readonly FileRunStoreOptions _options = options ?? new FileRunStoreOptions();

    /// <summary>Gets the folder that the runs' folders are in, as a whole path.</summary>
    public string Directory { get; } = Path.GetFullPath(directory);

    /// <inheritdoc/>
    public async ValueTask<IRunJournal> CreateAsync(RunRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        RunFolder folder = FolderOf(record.Id);
        FileStream? held = null;
        try
        {
            CheckDirectory();
            if (System.IO.Directory.Exists(folder.Path))
            {
                throw new RunStoreException($"There is a run {record.Id} already, in {folder.Path}. Give this one another id.");
            }

            System.IO.Directory.CreateDirectory(folder.Path);
            held = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            await FileRunJournal.WriteRecordAsync(folder, record, cancellationToken).ConfigureAwait(false);
            return new FileRunJournal(folder, held, _options.TimeProvider, _options.CancelPollingInterval);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw new RunStoreException($"Run {record.Id} can't be kept in {folder.Path}: {exception.Message}", exception);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<RunRecord?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return RunFolder.IsName(id) && FolderOf(id) is var folder && File.Exists(folder.Record)
            ? await ReadAsync(folder, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunRecord> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<RunRecord> records = [];
        foreach (RunFolder folder in Folders())
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                records.Add(await ReadAsync(folder, cancellationToken).ConfigureAwait(false));
            }
            catch (RunStoreException exception)
            {
                records.Add(new RunRecord
                {
                    Id = folder.Id,
                    Action = "",
                    Status = RunStatus.Unreadable,
                    CreatedAt = new DateTimeOffset(System.IO.Directory.GetLastWriteTimeUtc(folder.Path), TimeSpan.Zero),
                    Error = new RunError("unreadable", exception.Message),
                });
            }
        }

        foreach (RunRecord record in records.OrderByDescending(record => record.CreatedAt).ThenByDescending(record => record.Id, StringComparer.Ordinal))
        {
            yield return record;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunEvent> ReadEventsAsync(
        string id, bool follow = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        RunFolder folder = Existing(id);
        if (!File.Exists(folder.Events))
        {
            // The run hasn't written anything yet, or ended before it did.
            await WaitForEventsAsync(folder, follow, cancellationToken).ConfigureAwait(false);
        }

        if (!File.Exists(folder.Events))
        {
            yield break;
        }

        using var lines = new RunEventLineReader(new RunEventFile(folder.Events).OpenRead());
        while (true)
        {
            // Asked before the file is read: what was written until then is in it.
            bool isOver = !follow || !IsUnderWay(folder);
            while (Read(lines, folder) is { } runEvent)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return runEvent;
            }

            if (isOver)
            {
                yield break;
            }

            await Task.Delay(_options.FollowInterval, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask<RunCheckpoint?> FindCheckpointAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        RunFolder folder = Existing(id);
        try
        {
            return new(folder.ListCheckpoints().LastOrDefault());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"The checkpoints of run {id} can't be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RequestCancelAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { IsOver: false })
        {
            return false;
        }

        try
        {
            await File.WriteAllBytesAsync(FolderOf(id).CancelRequest, [], cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"Run {id} can't be asked to cancel: {exception.Message}", exception);
        }
    }

    private static RunEvent? Read(RunEventLineReader lines, RunFolder folder)
    {
        try
        {
            return lines.Read();
        }
        catch (RunEventFormatException exception)
        {
            throw new RunStoreException($"{folder.Events} can't be read: {exception.Message}", exception);
        }
    }

    private async Task WaitForEventsAsync(RunFolder folder, bool follow, CancellationToken cancellationToken)
    {
        while (follow && IsUnderWay(folder) && !File.Exists(folder.Events))
        {
            await Task.Delay(_options.FollowInterval, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask<RunRecord> ReadAsync(RunFolder folder, CancellationToken cancellationToken)
    {
        // Asked first: a run that ends in between has its last record by the time that this is read.
        bool isUnderWay = IsUnderWay(folder);
        try
        {
            RunRecord record = RunRecordJson.Read(await File.ReadAllBytesAsync(folder.Record, cancellationToken).ConfigureAwait(false));
            return record.Id != folder.Id ? throw new FormatException($"expected the id {folder.Id}, got {record.Id}")
                : record.IsOver || isUnderWay ? record
                : record with { Status = RunStatus.Interrupted };
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"{folder.Record} can't be read: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    /// <summary>Says whether a process has a run's lock. Those who ask share it, so that they don't take each other for one.</summary>
    private static bool IsUnderWay(RunFolder folder)
    {
        try
        {
            using var asking = new FileStream(folder.Lock, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private RunFolder[] Folders()
    {
        try
        {
            CheckDirectory();
            return System.IO.Directory.Exists(Directory)
                ? [.. System.IO.Directory.EnumerateDirectories(Directory).Select(path => new RunFolder(path)).Where(folder => File.Exists(folder.Record))]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException($"The runs in {Directory} can't be read: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    private void CheckDirectory()
    {
        if (File.Exists(Directory))
        {
            throw new IOException("it is a file. Name a folder.");
        }
    }

    private RunFolder Existing(string id)
        => RunFolder.IsName(id) && FolderOf(id) is var folder && File.Exists(folder.Record)
            ? folder
            : throw new RunStoreException($"There is no run '{id}' in {Directory}.");

    private RunFolder FolderOf(string id)
        => RunFolder.IsName(id)
            ? new RunFolder(Path.Combine(Directory, id))
            : throw new RunStoreException($"Expected an id of letters, digits, '.', '-' and '_', at most 100 of them, got '{id}'.");
}
