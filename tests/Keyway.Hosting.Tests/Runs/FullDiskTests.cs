namespace Keyway.Hosting.Tests;

/// <summary>Runs whose events can't be written any more.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-full-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RunFails_AtOnce_WithTheReason_AndWhatWasWrittenIsReadable()
    {
        var store = new FileRunStore(_folder);
        var runner = new ActionRunner(
            new ToolInvoker(RunPlugin.Registry), new ActionRunnerOptions
            {
                Store = new EventFileStore(store, file => new FullDiskFile(file, room: 2000)), Environment = PluginEnvironment.Empty,
            });

        // The action itself would go on for ever.
        ActionRun run = await runner.RunAsync("talk");

        var exception = Assert.Throws<RunStoreException>(run.ThrowIfFailed);
        Assert.Contains("There is no space left.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Failed, (await store.FindAsync(run.Id))?.Status);
        List<RunEvent> events = await store.ReadEventsAsync(run.Id).ToListAsync();
        Assert.NotEmpty(events);
        Assert.Empty(RunEventSequence.FindMissing(events));
    }

    private sealed class FullDiskFile(IRunEventFile inner, int room) : IRunEventFile
    {
        public Stream OpenWrite() => new FullDiskStream(inner.OpenWrite(), room);

        public Stream OpenRead() => inner.OpenRead();
    }

    /// <summary>Writes what there is room for, as a disk does, and then throws.</summary>
    private sealed class FullDiskStream(Stream inner, int room) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            int fitting = (int)Math.Min(buffer.Length, Math.Max(room - inner.Position, 0));
            inner.Write(buffer[..fitting]);
            if (fitting < buffer.Length)
            {
                throw new IOException("There is no space left.");
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
