namespace Keyway.Mcp;

/// <summary>Cuts what comes in into lines. Each line has memory of its own, since messages keep parts of it.</summary>
internal sealed class LineBuffer(long maxLineBytes)
{
    private const int LeastFree = 4096;

    private byte[] _buffer = new byte[4 * LeastFree];
    private int _count;
    private int _searched;

    // How a line began that is too long, while the rest of it is passed over.
    private byte[]? _overlong;

    /// <summary>Gets where to read to.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_buffer.Length - _count < LeastFree)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            return _buffer.AsMemory(_count);
        }
    }

    public void Advance(int count) => _count += count;

    /// <summary>Takes the next line.</summary>
    /// <param name="isLast">Whether nothing more comes.</param>
    /// <param name="line">The line without its end; of one that is too long, its beginning.</param>
    /// <param name="isTooLong">Whether it is too long.</param>
    public bool TryTake(bool isLast, out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        int length = _buffer.AsSpan(_searched, _count - _searched).IndexOf((byte)'\n');
        bool hasEnd = length >= 0;
        length = hasEnd ? _searched + length : _count;
        isTooLong = _overlong is not null || length > maxLineBytes;
        if (!hasEnd && !(isLast && (length > 0 || _overlong is not null)))
        {
            _searched = _count;
            if (isTooLong)
            {
                _overlong ??= _buffer.AsSpan(0, Math.Min(length, LeastFree)).ToArray();
                _count = _searched = 0;
            }

            line = default;
            return false;
        }

        line = _overlong ?? _buffer.AsSpan(0, isTooLong ? Math.Min(length, LeastFree) : length).ToArray();
        _overlong = null;
        int taken = hasEnd ? length + 1 : length;
        _buffer.AsSpan(taken, _count - taken).CopyTo(_buffer);
        _count -= taken;
        _searched = 0;
        return true;
    }
}
