using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Tells the JSON Pointer of offsets into a text, asked for in ascending order. Text that stops being JSON is located
/// up to where it does.
/// </summary>
internal ref struct PointerLocator
{
    private readonly List<Level> _levels = [];
    private readonly ReadOnlySpan<byte> _text;
    private readonly string _prefix;
    private Utf8JsonReader _reader;
    private JsonTokenType _last;
    private int _lastEnd;
    private bool _ended;

    public PointerLocator(ReadOnlySpan<byte> text, JsonReaderOptions options, string prefix)
    {
        _text = text;
        _reader = new Utf8JsonReader(text, options);
        _prefix = prefix;
        _ended = !TryRead();
    }

    public string Find(int offset)
    {
        while (!_ended && _reader.TokenStartIndex < offset)
        {
            _ended = !TryRead();
        }

        return Pointer();
    }

    /// <summary>Tells where the text stops being JSON: the last value that was begun, or the element that should have come.</summary>
    public string FindEnd()
    {
        while (!_ended)
        {
            _ended = !TryRead();
        }

        if (_last == JsonTokenType.StartArray)
        {
            _levels.Add(new Level(null, 0));
        }
        else if (_last != JsonTokenType.StartObject
            && _levels is [.., { Name: null } element]
            && _text[_lastEnd..].TrimStart(" \t\r\n"u8) is [(byte)',', ..])
        {
            _levels[^1] = new Level(null, element.Index + 1);
        }

        return Pointer();
    }

    private readonly string Pointer()
    {
        string pointer = _prefix;
        foreach (Level level in _levels)
        {
            pointer = level.Name is not null ? JsonPointer.Append(pointer, level.Name)
                : level.Index >= 0 ? JsonPointer.Append(pointer, level.Index)
                : pointer;
        }

        return pointer;
    }

    private bool TryRead()
    {
        try
        {
            // A container is entered by the token after its start, so that its own offset gives its own pointer.
            JsonTokenType before = _reader.TokenType;
            if (!_reader.Read())
            {
                return false;
            }

            Enter(before);
            (_last, _lastEnd) = (_reader.TokenType, (int)_reader.BytesConsumed);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Enter(JsonTokenType before)
    {
        if (before is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _levels.Add(new Level(null, -1));
        }

        switch (_reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _levels[^1] = new Level(MemberName(), -1);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.RemoveAt(_levels.Count - 1);
                break;
            default:
                if (_levels.Count > 0 && _levels[^1] is { Name: null } element)
                {
                    _levels[^1] = new Level(null, element.Index + 1);
                }

                break;
        }
    }

    private string MemberName() => JsonText.Decode(ref _reader);

    /// <summary>A member's name, an element's index, or neither yet.</summary>
    private readonly record struct Level(string? Name, int Index);
}
