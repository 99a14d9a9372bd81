using System.Collections.ObjectModel;
using System.Text.Json;

namespace Keyway;

/// <summary>Reads events as docs/events.md says.</summary>
internal ref struct RunEventJsonReader
{
    private Utf8JsonReader _json;
    private long? _sequence;
    private DateTimeOffset? _time;
    private string? _runId;
    private RunEventKind? _kind;
    private string? _category;
    private string? _name;
    private RunEventLevel? _level;
    private string? _file;
    private double _percent;
    private long _current;
    private long _total;
    private TimeSpan? _elapsed;
    private TimeSpan? _remaining;
    private ProgressStatus? _status;
    private IReadOnlyDictionary<string, object?>? _data;
    private SequenceRange[]? _standsFor;

    private RunEventJsonReader(ReadOnlySpan<byte> json)
        => _json = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = RunEventValue.MostLevels });

    /// <exception cref="JsonException">The bytes are not JSON, or not an event.</exception>
    /// <exception cref="FormatException">A value isn't what its member holds.</exception>
    /// <exception cref="InvalidOperationException">A value is of another type than its member's.</exception>
    public static RunEvent Read(ReadOnlySpan<byte> json)
    {
        var reader = new RunEventJsonReader(json);
        reader.ReadMembers();
        return reader.ToEvent();
    }

    private void ReadMembers()
    {
        Expect(_json.Read() && _json.TokenType == JsonTokenType.StartObject, "an object");
        Utf8JsonReader start = _json;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString()!;
            _json.Read();
            ReadMember(name);
        }

        Expect(!_json.Read(), "nothing behind the object");

        // What data reads as depends on the kind, which may stand behind it.
        ReadData(start);
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "seq":
                _sequence = _json.GetInt64();
                break;
            case "time":
                _time = _json.GetDateTimeOffset().ToUniversalTime();
                break;
            case "run":
                _runId = _json.GetString();
                break;
            case "kind":
                _kind = Known(RunEventNames.FindKind(_json.GetString()), name);
                break;
            case "category":
                _category = _json.GetString();
                break;
            case "name":
                _name = _json.GetString();
                break;
            case "level":
                _level = Known(RunEventNames.FindLevel(_json.GetString()), name);
                break;
            case "file":
                _file = _json.GetString();
                break;
            case "stands_for":
                _standsFor = ReadStandsFor();
                break;
            default:
                ReadProgressMember(name);
                break;
        }
    }

    private void ReadProgressMember(string name)
    {
        switch (name)
        {
            case "percent":
                _percent = _json.GetDouble();
                break;
            case "current":
                _current = _json.GetInt64();
                break;
            case "total":
                _total = _json.GetInt64();
                break;
            case "elapsed":
                _elapsed = ReadSeconds();
                break;
            case "remaining":
                _remaining = ReadSeconds();
                break;
            case "status":
                _status = Known(RunEventNames.FindStatus(_json.GetString()), name);
                break;
            default:
                _json.Skip();
                break;
        }
    }

    private TimeSpan? ReadSeconds()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        double ticks = _json.GetDouble() * TimeSpan.TicksPerSecond;
        return Math.Abs(ticks) < TimeSpan.MaxValue.Ticks
            ? TimeSpan.FromTicks((long)decimal.Round((decimal)ticks))
            : ticks > 0 ? TimeSpan.MaxValue : TimeSpan.MinValue;
    }

    private SequenceRange[] ReadStandsFor()
    {
        List<SequenceRange> ranges = [];
        Expect(_json.TokenType == JsonTokenType.StartArray, "an array of numbers in 'stands_for'");
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.StartArray)
            {
                ranges.Add(new SequenceRange(_json.GetInt64(), _json.GetInt64()));
                continue;
            }

            _json.Read();
            long first = _json.GetInt64();
            _json.Read();
            ranges.Add(new SequenceRange(first, _json.GetInt64()));
            Expect(_json.Read() && _json.TokenType == JsonTokenType.EndArray, "a first and a last number in 'stands_for'");
        }

        return [.. ranges];
    }

    private void ReadData(Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isData = json.ValueTextEquals("data"u8);
            json.Read();
            if (!isData)
            {
                json.Skip();
                continue;
            }

            Expect(json.TokenType == JsonTokenType.StartObject, "an object in 'data'");
            _data = RunEventValue.ReadMap(ref json, _kind);
        }
    }

    private readonly RunEvent ToEvent()
    {
        RunEventKind kind = _kind ?? throw Missing("kind");
        return new RunEvent
        {
            Sequence = _sequence ?? throw Missing("seq"),
            Time = _time ?? throw Missing("time"),
            RunId = _runId,
            Kind = kind,
            Category = _category ?? "",
            Level = _level ?? RunEventLevel.Info,
            Name = _name ?? RunEventNames.Of(kind),
            File = _file,
            Data = _data ?? ReadOnlyDictionary<string, object?>.Empty,
            StandsFor = _standsFor ?? [],
            Progress = kind == RunEventKind.Progress ? ToProgress() : null,
        };
    }

    private readonly ProgressSnapshot ToProgress() => new()
    {
        Category = _category ?? "",
        Current = _current,
        Total = _total,
        Percent = _percent,
        Elapsed = _elapsed,
        Remaining = _remaining,
        Status = _status ?? throw Missing("status"),
    };

    private static T Known<T>(T? value, string name)
        where T : struct
        => value ?? throw new JsonException($"This is not a run event: the value of '{name}' isn't known.");

    private static void Expect(bool holds, string expected)
    {
        if (!holds)
        {
            throw new JsonException($"This is not a run event: expected {expected}.");
        }
    }

    private static JsonException Missing(string name) => new($"This is not a run event: it has no '{name}'.");
}
