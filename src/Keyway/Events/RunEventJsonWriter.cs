using System.Globalization;
using System.Text.Json;

namespace Keyway;

/// <summary>Writes events as docs/events.md says.</summary>
internal static class RunEventJsonWriter
{
    public static void Write(Utf8JsonWriter writer, RunEvent runEvent)
    {
        string kind = RunEventNames.Of(runEvent.Kind);
        writer.WriteStartObject();
        writer.WriteNumber("seq"u8, runEvent.Sequence);
        writer.WriteString("time"u8, runEvent.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        WriteKnown(writer, "run", runEvent.RunId);
        writer.WriteString("kind"u8, kind);
        bool isReport = runEvent.Kind is RunEventKind.Progress or RunEventKind.Metrics;
        WriteKnown(writer, "category", isReport || runEvent.Category.Length > 0 ? runEvent.Category : null);
        WriteKnown(writer, "name", runEvent.Name == kind ? null : runEvent.Name);
        WriteKnown(writer, "level", isReport && runEvent.Level == RunEventLevel.Info ? null : RunEventNames.Of(runEvent.Level));
        if (runEvent.Progress is { } progress)
        {
            WriteProgress(writer, in progress);
        }

        WriteKnown(writer, "file", runEvent.File);
        if (runEvent.Data.Count > 0)
        {
            writer.WritePropertyName("data"u8);
            RunEventValue.Write(writer, runEvent.Data);
        }

        WriteStandsFor(writer, runEvent.StandsFor);
        writer.WriteEndObject();
    }

    private static void WriteProgress(Utf8JsonWriter writer, in ProgressSnapshot progress)
    {
        WriteRaw(writer, "percent", progress.Percent.ToString("0.0#", CultureInfo.InvariantCulture));
        writer.WriteNumber("current"u8, progress.Current);
        writer.WriteNumber("total"u8, progress.Total);
        WriteSeconds(writer, "elapsed", progress.Elapsed);
        WriteSeconds(writer, "remaining", progress.Remaining);
        writer.WriteString("status"u8, RunEventNames.Of(progress.Status));
    }

    private static void WriteSeconds(Utf8JsonWriter writer, string name, TimeSpan? time)
    {
        if (time is { } known)
        {
            // A decimal holds every tick; a double loses them after a few years.
            decimal seconds = known.Ticks / (decimal)TimeSpan.TicksPerSecond;
            WriteRaw(writer, name, seconds.ToString("0.0######", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteRaw(Utf8JsonWriter writer, string name, string number)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(number);
    }

    private static void WriteStandsFor(Utf8JsonWriter writer, IReadOnlyList<SequenceRange> ranges)
    {
        if (ranges.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("stands_for"u8);
        foreach (SequenceRange range in ranges)
        {
            if (range.First == range.Last)
            {
                writer.WriteNumberValue(range.First);
                continue;
            }

            writer.WriteStartArray();
            writer.WriteNumberValue(range.First);
            writer.WriteNumberValue(range.Last);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
