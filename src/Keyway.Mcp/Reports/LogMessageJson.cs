using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>Messages and events of a call as clients read them (revision 2025-11-25, "Logging").</summary>
internal static class LogMessageJson
{
    /// <summary>Returns how serious an event is; null where it isn't for a log.</summary>
    public static LoggingLevel? LevelOf(RunEvent runEvent)
        => runEvent.Kind is not (RunEventKind.Log or RunEventKind.Message or RunEventKind.DevEvent) ? null
            : runEvent.Level switch
            {
                RunEventLevel.Debug => LoggingLevel.Debug,
                RunEventLevel.Info => LoggingLevel.Info,
                RunEventLevel.Success => LoggingLevel.Notice,
                RunEventLevel.Warning => LoggingLevel.Warning,
                _ => LoggingLevel.Error,
            };

    /// <summary>Writes an event: a message as its text, all else as the event that a run's file has (docs/events.md).</summary>
    public static RawJson Write(RunEvent runEvent, LoggingLevel level, string tool)
        => Write(level, tool, runEvent, static (writer, runEvent) =>
        {
            if (runEvent.Kind == RunEventKind.Message)
            {
                writer.WriteStringValue(runEvent.ToString());
                return;
            }

            var buffer = new ArrayBufferWriter<byte>();
            RunEventJson.Write(buffer, runEvent);
            writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        });

    public static RawJson Dropped(string tool, int count)
        => Write(LoggingLevel.Warning, tool, count, static (writer, count) => writer.WriteStringValue(
            string.Create(CultureInfo.InvariantCulture, $"{count} messages were dropped here, because they weren't read as fast as they came.")));

    private static RawJson Write<TState>(LoggingLevel level, string tool, TState state, Action<Utf8JsonWriter, TState> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("level"u8, NameOf(level));
            writer.WriteString("logger"u8, tool);
            writer.WritePropertyName("data"u8);
            writeData(writer, state);
            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static ReadOnlySpan<byte> NameOf(LoggingLevel level) => level switch
    {
        LoggingLevel.Debug => "debug"u8,
        LoggingLevel.Info => "info"u8,
        LoggingLevel.Notice => "notice"u8,
        LoggingLevel.Warning => "warning"u8,
        _ => "error"u8,
    };
}
