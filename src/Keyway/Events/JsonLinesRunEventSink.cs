namespace Keyway;

/// <summary>
/// Appends events to a file or stream as JSON Lines (<see cref="RunEventJson"/>), each line in one call, and flushes behind
/// each batch. A run whose lines can't be written has failed (<see cref="RunLogger.Fault"/>); what was written stays readable.
/// </summary>
/// <remarks>
/// It takes one run. A run's own file is <see cref="RunLoggerOptions.EventFile"/>, from which slow sinks catch up as well.
/// </remarks>
public sealed class JsonLinesRunEventSink : IRunEventSink, IDisposable
{
    private readonly JsonLinesWriter _lines;

    /// <summary>Makes a sink over a stream, which it doesn't close.</summary>
    /// <param name="stream">Where the lines go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public JsonLinesRunEventSink(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _lines = new JsonLinesWriter(stream, isOwn: false);
    }

    /// <summary>Makes a sink over a file, which it opens at once, appends to, and closes when it is disposed of.</summary>
    /// <param name="path">The file; an incomplete last line in it is cut off.</param>
    public JsonLinesRunEventSink(string path) => _lines = new JsonLinesWriter(new RunEventFile(path).OpenWrite(), isOwn: true);

    /// <inheritdoc/>
    bool IRunEventSink.IsRequired => true;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (RunEvent runEvent in events)
        {
            await _lines.WriteAsync(runEvent, cancellationToken).ConfigureAwait(false);
        }

        await _lines.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask FlushAsync(CancellationToken cancellationToken) => _lines.FlushAsync(cancellationToken);

    /// <summary>Closes the file, where the sink opened it.</summary>
    public void Dispose() => _lines.Dispose();
}
