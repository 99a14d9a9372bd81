namespace Keyway.Hosting.Tests.Events;

/// <summary>The file of a run, on the disk, whose last flush comes to its end when the test says so.</summary>
internal sealed class WatchedFile(IRunEventFile inner) : IRunEventFile
{
    private readonly TaskCompletionSource _isWhole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Whoever sets it goes on where the flush is awaited, and comes back when the run knows.
    private readonly TaskCompletionSource _isFlushed = new();

    /// <summary>Gets a task that ends when all is written and the run wants the file flushed.</summary>
    public Task IsWhole => _isWhole.Task;

    /// <summary>Gets whether the run has closed the file.</summary>
    public bool IsClosed { get; private set; }

    public Stream OpenWrite() => new WatchedStream(((RunEventFile)inner).Path, this);

    public Stream OpenRead() => inner.OpenRead();

    /// <summary>Lets the last flush come to its end.</summary>
    public Task FlushAsync() => Task.Run(_isFlushed.SetResult);

    private sealed class WatchedStream(string path, WatchedFile file)
        : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0)
    {
        private bool _hasNew;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _hasNew = true;
            base.Write(buffer);
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            if (_hasNew)
            {
                _hasNew = false;
                return Task.CompletedTask;
            }

            file._isWhole.TrySetResult();
            return file._isFlushed.Task;
        }

        protected override void Dispose(bool disposing)
        {
            file.IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
