using System.Buffers;
using System.Text.Json;

namespace Keyway;

/// <summary>
/// The wire format of run events: one JSON object an event (docs/events.md says which members a kind has), one event a line
/// (JSON Lines). Whoever writes lines ends each with a line feed.
/// </summary>
public static class RunEventJson
{
    /// <summary>The media type of several events, one a line.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <summary>Writes an event as one JSON object on one line, without a line feed.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="runEvent">The event. Data of types that JSON doesn't have is written as its text.</param>
    public static void Write(IBufferWriter<byte> output, RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(runEvent);
        using var writer = new Utf8JsonWriter(output, Utf8Json.WriterOptions);
        RunEventJsonWriter.Write(writer, runEvent);
    }

    /// <summary>Writes events as lines, each with its line feed.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="events">The events.</param>
    public static void WriteLines(IBufferWriter<byte> output, IEnumerable<RunEvent> events)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(events);
        foreach (RunEvent runEvent in events)
        {
            Write(output, runEvent);
            output.Write("\n"u8);
        }
    }

    /// <summary>Reads an event. Members that aren't known are passed over.</summary>
    /// <param name="json">One JSON object as UTF-8.</param>
    /// <returns>
    /// The event. Of its data, whole numbers are <see cref="long"/>, other numbers (and all in metrics) <see cref="double"/>,
    /// lists and maps the interfaces for reading; what JSON has only text for stays text. An item is <see cref="Utf8Json"/>.
    /// </returns>
    /// <exception cref="JsonException">The bytes are not an event.</exception>
    public static RunEvent Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return RunEventJsonReader.Read(json);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new JsonException($"This is not a run event: {exception.Message}", exception);
        }
    }
}
