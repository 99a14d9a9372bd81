using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyway.Hosting;

/// <summary>The form of <c>run.json</c>. Members that a later version adds are passed over.</summary>
internal static class RunRecordJson
{
    // Read by people and programs, never as HTML.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, RunRecord record)
    {
        using (var writer = new Utf8JsonWriter(stream, s_options))
        {
            Write(writer, record);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a record as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, RunRecord record)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, record.Id);
        writer.WriteString("action"u8, record.Action);
        writer.WriteString("status"u8, NameOf(record.Status));
        WriteText(writer, "program"u8, record.Program);
        WriteText(writer, "version"u8, record.Version);
        WriteText(writer, "machine"u8, record.Machine);
        if (record.ProcessId is { } process)
        {
            writer.WriteNumber("process"u8, process);
        }

        WriteText(writer, "parent"u8, record.ParentId);
        WriteTime(writer, "created"u8, record.CreatedAt);
        WriteTime(writer, "started"u8, record.StartedAt);
        WriteTime(writer, "finished"u8, record.FinishedAt);
        WriteJson(writer, "arguments"u8, record.Arguments);
        WriteJson(writer, "result"u8, record.Result);
        if (record.Error is { } error)
        {
            writer.WriteStartObject("error"u8);
            writer.WriteString("code"u8, error.Code);
            writer.WriteString("message"u8, error.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">It isn't a record; the message says where and why.</exception>
    public static RunRecord Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            JsonElement root = Utf8Json.Parse(utf8).ToJsonElement();
            return root.ValueKind != JsonValueKind.Object
                ? throw new FormatException($"expected an object, got {root.ValueKind}")
                : new RunRecord
                {
                    Id = Required(root, "id"),
                    Action = Required(root, "action"),
                    Status = StatusOf(Required(root, "status")),
                    Program = Text(root, "program"),
                    Version = Text(root, "version"),
                    Machine = Text(root, "machine"),
                    ProcessId = root.TryGetProperty("process", out JsonElement process) && process.TryGetInt32(out int id) ? id : null,
                    ParentId = Text(root, "parent"),
                    CreatedAt = Time(root, "created") ?? throw new FormatException("expected the member 'created', got none"),
                    StartedAt = Time(root, "started"),
                    FinishedAt = Time(root, "finished"),
                    Arguments = Json(root, "arguments"),
                    Result = Json(root, "result"),
                    Error = root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object
                        ? new RunError(Required(error, "code"), Required(error, "message"))
                        : null,
                };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"it isn't JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Returns the name of a status as files and programs spell it.</summary>
    public static string NameOf(RunStatus status) => status switch
    {
        RunStatus.Pending => "pending",
        RunStatus.Running => "running",
        RunStatus.Succeeded => "succeeded",
        RunStatus.Failed => "failed",
        RunStatus.Cancelled => "cancelled",
        RunStatus.Interrupted => "interrupted",
        _ => "unreadable",
    };

    private static RunStatus StatusOf(string name)
        => Enum.GetValues<RunStatus>().Where(status => NameOf(status) == name).Select(status => (RunStatus?)status).FirstOrDefault()
            ?? throw new FormatException($"expected a status such as 'running', got '{name}'");

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            writer.WriteString(name, known.UtcDateTime);
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Utf8Json json)
    {
        if (!json.IsEmpty)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json.Span);
        }
    }

    private static string Required(JsonElement element, string name)
        => Text(element, name) ?? throw new FormatException($"expected the member '{name}', got none");

    private static string? Text(JsonElement element, string name)
        => !element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw new FormatException($"expected text as '{name}', got {value.GetRawText()}");

    private static DateTimeOffset? Time(JsonElement element, string name)
        => Text(element, name) is not { } text ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time
            : throw new FormatException($"expected a time as '{name}', got '{text}'");

    private static Utf8Json Json(JsonElement element, string name)
        => element.TryGetProperty(name, out JsonElement value) ? Utf8Json.Parse(value.GetRawText()) : default;
}
