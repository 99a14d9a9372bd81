using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Mcp;

/// <summary>
/// The progress of one call as one number that only grows, as the protocol has it (2025-11-25, "Progress": it must increase with each
/// notification): the sum of what all categories have reported and of the items that were streamed. What doesn't increase it isn't told.
/// </summary>
internal sealed class ProgressMeter(JsonNode token)
{
    private readonly Dictionary<string, (long Current, long Total)> _categories = new(StringComparer.Ordinal);
    private readonly RawJson _token = Bytes(token);
    private long _items;
    private long _told = -1;

    /// <summary>Takes a report.</summary>
    /// <param name="runEvent">Progress, or an item.</param>
    /// <param name="parameters">What to tell the client.</param>
    /// <returns>Whether there is something to tell.</returns>
    public bool TryAdvance(RunEvent runEvent, [NotNullWhen(true)] out RawJson? parameters)
    {
        parameters = null;
        if (runEvent.Progress is { } progress)
        {
            if (progress.Status == ProgressStatus.Failed)
            {
                return false;
            }

            _categories[progress.Category] = (progress.Current, progress.Total);
        }
        else
        {
            _items++;
        }

        long current = _items;
        long total = _items;
        foreach ((long Current, long Total) category in _categories.Values)
        {
            current += category.Current;
            total += category.Total;
        }

        if (current <= _told)
        {
            return false;
        }

        _told = current;
        parameters = Write(runEvent, current, _categories.Count == 0 ? null : total);
        return true;
    }

    private RawJson Write(RunEvent runEvent, long current, long? total)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, Wire.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("progressToken"u8);
            writer.WriteRawValue(_token.Utf8.Span, skipInputValidation: true);
            writer.WriteNumber("progress"u8, current);
            if (total is { } known)
            {
                writer.WriteNumber("total"u8, known);
            }

            if (runEvent.Kind == RunEventKind.Item && runEvent.Data.TryGetValue("item", out object? item) && item is Utf8Json json)
            {
                writer.WriteString("message"u8, json.Span);
            }
            else
            {
                writer.WriteString("message"u8, runEvent.ToString());
            }

            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private static RawJson Bytes(JsonNode token)
        => new(Utf8Json.Create(token, static (writer, token) => token.WriteTo(writer)).Memory);
}
