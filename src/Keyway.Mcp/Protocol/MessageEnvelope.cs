using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>
/// Finds out of a message that can't be read, or is too long to be kept, what it is and of which id, so that whoever waits can be told. It
/// takes bytes of any kind, piece by piece, and looks only at the names of the outermost object and at its id.
/// </summary>
internal sealed class MessageEnvelope
{
    /// <summary>Names that matter are shorter, and ids mostly are.</summary>
    private const int MostTokenBytes = 512;

    private static readonly SearchValues<byte> s_endOfText = SearchValues.Create("\"\\"u8);

    private readonly ArrayBufferWriter<byte> _token = new(64);
    private RequestId _id;
    private int _depth;
    private bool _isText;
    private bool _isEscaped;
    private bool _isValue;
    private bool _isId;
    private bool _isNoObject;
    private bool _hasMethod;
    private bool _hasAnswer;

    /// <summary>Gets the id that it can be answered under; none where it is no request.</summary>
    public RequestId RequestId => _hasMethod ? _id : default;

    /// <summary>Gets whether it answers a request of ours.</summary>
    public bool IsAnswer => _hasAnswer && !_hasMethod && _id.Id is not null;

    /// <summary>Gets the id of what it answers or asks.</summary>
    public RequestId Id => _id;

    public static MessageEnvelope Of(ReadOnlySpan<byte> utf8)
    {
        var envelope = new MessageEnvelope();
        envelope.Add(utf8);
        return envelope;
    }

    /// <summary>Takes the next piece.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && !_isNoObject)
        {
            if (_isText && !_isEscaped && piece.IndexOfAny(s_endOfText) is not 0 and var end)
            {
                int length = end < 0 ? piece.Length : end;
                Keep(piece[..length]);
                piece = piece[length..];
                continue;
            }

            Take(piece);
            piece = piece[1..];
        }
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        byte next = piece[0];
        if (_isText)
        {
            bool isEnd = next == '"' && !_isEscaped;
            _isEscaped = next == '\\' && !_isEscaped;
            Keep(piece[..1]);
            _isText = !isEnd;
            return;
        }

        switch (next)
        {
            case (byte)'"':
                _isText = true;
                if (!_isValue)
                {
                    _token.ResetWrittenCount();
                }

                Keep(piece[..1]);
                break;
            case (byte)'{' or (byte)'[':
                _isNoObject = _depth == 0 && next == '[';
                _depth++;
                break;
            case (byte)'}' or (byte)']':
                EndMember();
                _depth--;
                break;
            case (byte)',':
                EndMember();
                break;
            case (byte)':' when _depth == 1:
                BeginValue();
                break;
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                break;
            default:
                Keep(piece[..1]);
                break;
        }
    }

    private void BeginValue()
    {
        ReadOnlySpan<byte> name = _token.WrittenSpan;
        _isId = _id.Id is null && name.SequenceEqual("\"id\""u8);
        _hasMethod |= name.SequenceEqual("\"method\""u8);
        _hasAnswer |= name.SequenceEqual("\"result\""u8) || name.SequenceEqual("\"error\""u8);
        _isValue = true;
        _token.ResetWrittenCount();
    }

    private void EndMember()
    {
        if (_depth != 1)
        {
            return;
        }

        if (_isId && _token.WrittenCount <= MostTokenBytes)
        {
            _id = Read(_token.WrittenSpan);
        }

        _isValue = false;
        _isId = false;
        _token.ResetWrittenCount();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        // Of values the id alone matters.
        if (_depth == 1 && (_isId || !_isValue) && _token.WrittenCount <= MostTokenBytes)
        {
            _token.Write(bytes[..Math.Min(bytes.Length, MostTokenBytes + 1)]);
        }
    }

    private static RequestId Read(ReadOnlySpan<byte> value)
    {
        if (Utf8Parser.TryParse(value, out long number, out int read) && read == value.Length)
        {
            return new RequestId(number);
        }

        try
        {
            var reader = new Utf8JsonReader(value);
            return reader.Read() && reader.TokenType == JsonTokenType.String ? new RequestId(reader.GetString()!) : default;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }
    }
}
