namespace Keyway.Hosting;

/// <summary>Writes events as plain lines for people, such as <c>train: 4/10 (40%)</c>.</summary>
public sealed class ConsoleRunEventSink : RunEventSink
{
    private readonly TextWriter _writer;
    private readonly RunEventLevel _minimum;

    /// <summary>Makes a sink over a writer.</summary>
    /// <param name="writer">Where the lines go, such as <see cref="Console.Error"/>; it is neither closed nor disposed of.</param>
    /// <param name="minimum">
    /// The lowest level that is written; without <see cref="RunEventLevel.Debug"/>, what developers alone want to know is left out.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public ConsoleRunEventSink(TextWriter writer, RunEventLevel minimum = RunEventLevel.Info)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _minimum = minimum;
    }

    /// <summary>Writes a line; the end of the run is none.</summary>
    /// <param name="runEvent">The event.</param>
    public override void Write(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        if (runEvent.Level >= _minimum && runEvent.Kind != RunEventKind.End)
        {
            _writer.WriteLine(runEvent);
            _writer.Flush();
        }
    }
}
