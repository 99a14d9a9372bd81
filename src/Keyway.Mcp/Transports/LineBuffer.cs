namespace Keyway.Mcp;

/// <summary>Cuts what comes in into lines. Each line has memory of its own, since messages keep parts of it.</summary>
internal sealed class LineBuffer(long maxLineBytes)
{
    private const int LeastFree = 4096;

    private byte[] _buffer = new byte[4 * LeastFree];
    private int _start;
    private int _searched;
    private int _end;

    // What is known of a line that is too long, while it is passed over.
    private MessageEnvelope? _tooLong;

    /// <summary>Gets where to read to.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_buffer.Length - _end < LeastFree)
            {
                MakeRoom();
            }

            return _buffer.AsMemory(_end);
        }
    }

    public void Advance(int count) => _end += count;

    /// <summary>Takes the next line.</summary>
    /// <param name="isLast">Whether nothing more comes.</param>
    /// <param name="line">The line without its end; empty where it is too long.</param>
    /// <param name="tooLong">What is known of a line that is too long; null for all others.</param>
    public bool TryTake(bool isLast, out ReadOnlyMemory<byte> line, out MessageEnvelope? tooLong)
    {
        int length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        int end = length < 0 ? _end : _searched + length;
        if (_tooLong is not null || end - _start > maxLineBytes)
        {
            (_tooLong ??= new MessageEnvelope()).Add(_buffer.AsSpan(_start, end - _start));
            _start = end;
        }

        bool isWhole = length >= 0 || (isLast && (end > _start || _tooLong is not null));
        (line, tooLong) = (default, null);
        if (isWhole)
        {
            tooLong = _tooLong;
            _tooLong = null;
            line = _buffer.AsSpan(_start, end - _start).ToArray();
            _start = length < 0 ? end : end + 1;
            end = _start;
        }

        _searched = end;
        if (_start == _end)
        {
            _start = _searched = _end = 0;
        }

        return isWhole;
    }

    // Once for all lines that have been taken since the last time.
    private void MakeRoom()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _searched -= _start;
        _start = 0;
        if (_buffer.Length - _end < LeastFree)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
