namespace Keyway;

/// <summary>
/// The run's file of events as a sink that can't be done without, and as the place where slow sinks find what their queues
/// had no room for. Opened when there is something to write, which nobody who reports waits for.
/// </summary>
internal sealed class RunFile(IRunEventFile file, object gate, Action written) : IRunEventSink, IDisposable
{
    private JsonLinesWriter? _lines;

    /// <summary>Gets the number up to which all events are in the file; read and written under the lock.</summary>
    public long WrittenThrough { get; private set; }

    /// <summary>Gets the length up to there; read and written under the lock.</summary>
    public long Position { get; private set; }

    /// <summary>Gets or sets whether nothing comes any more.</summary>
    public bool IsBroken { get; set; }

    bool IRunEventSink.IsRequired => true;

    public RunEventLineReader OpenReader(long position)
    {
        Stream stream = file.OpenRead();
        stream.Seek(position, SeekOrigin.Begin);
        return new RunEventLineReader(stream);
    }

    public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        if (_lines is null)
        {
            _lines = new JsonLinesWriter(file.OpenWrite(), isOwn: true);
            lock (gate)
            {
                Position = _lines.Position;
            }
        }

        // Not the token: a run whose time is over goes on without those who are late, and they still find all of it here.
        foreach (RunEvent runEvent in events)
        {
            await _lines.WriteAsync(runEvent, CancellationToken.None).ConfigureAwait(false);
        }

        await _lines.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        lock (gate)
        {
            WrittenThrough = events[^1].Sequence;
            Position = _lines.Position;
        }

        written();
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken) => _lines?.FlushAsync(cancellationToken) ?? ValueTask.CompletedTask;

    /// <summary>Nothing more is written.</summary>
    public void Close() => _lines?.Dispose();

    /// <summary>Nothing more is read either.</summary>
    public void Dispose()
    {
        Close();
        (file as IDisposable)?.Dispose();
    }

    public override string ToString() => file.ToString() ?? "";
}
