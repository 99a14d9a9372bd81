namespace Keyway.Hosting;

/// <summary>Writes events as plain lines for people: what developers alone want to know, and the end, are left out.</summary>
/// <param name="writer">Where to; it is neither closed nor disposed of.</param>
public sealed class ConsoleRunEventSink(TextWriter writer) : IRunEventSink
{
    /// <inheritdoc/>
    public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        foreach (RunEvent runEvent in events.Where(runEvent => runEvent.Kind is not (RunEventKind.DevEvent or RunEventKind.End)))
        {
            await writer.WriteLineAsync(runEvent.ToString().AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
