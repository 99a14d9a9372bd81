using System.Buffers;

namespace Keyway.CompilerServices;

/// <summary>A growing buffer that refuses to grow past a limit.</summary>
internal sealed class BoundedBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = [];
    private int _written;

    /// <summary>Gets or sets how many bytes may be written.</summary>
    public int Limit { get; set; }

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _written);

    public void Advance(int count)
    {
        _written += count;
        if (_written > Limit)
        {
            throw new ResultException(Limit);
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_written);
    }

    /// <summary>Empties the buffer, and lets it go where it has grown larger than is worth keeping.</summary>
    public void Reset(int keptBytes)
    {
        _written = 0;
        if (_bytes.Length > keptBytes)
        {
            _bytes = [];
        }
    }

    private void Reserve(int sizeHint)
    {
        int needed = Math.Max(sizeHint, 1);
        if (_bytes.Length - _written < needed)
        {
            // A writer reserves more than it writes: the limit is held where bytes are counted.
            Array.Resize(ref _bytes, checked(Math.Max(_written + needed, Math.Max(256, _bytes.Length * 2))));
        }
    }
}
