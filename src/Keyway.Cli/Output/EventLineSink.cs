using System.Buffers;
using System.Text;

namespace Keyway.Cli;

/// <summary>Writes events as JSON Lines between other text.</summary>
internal sealed class EventLineSink(TextWriter output) : IRunEventSink
{
    public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        foreach (RunEvent runEvent in events)
        {
            await output.WriteLineAsync(LineOf(runEvent)).ConfigureAwait(false);
        }

        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns an event as a line of JSON, without its end.</summary>
    public static string LineOf(RunEvent runEvent)
    {
        var line = new ArrayBufferWriter<byte>();
        RunEventJson.Write(line, runEvent);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
