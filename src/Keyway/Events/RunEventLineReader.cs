using System.Text.Json;

namespace Keyway;

/// <summary>
/// Reads the events of a file in the wire format (<see cref="RunEventJson"/>), one line at a time. An incomplete last line,
/// which a killed writer leaves, counts as not there. A file that still grows is followed by reading again.
/// </summary>
public sealed class RunEventLineReader : IDisposable
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private int _searched;
    private long _lineNumber;

    /// <summary>Makes a reader.</summary>
    /// <param name="stream">The lines.</param>
    /// <param name="leaveOpen">Whether the stream outlives the reader.</param>
    public RunEventLineReader(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _leaveOpen = leaveOpen;
    }

    /// <summary>Reads the next event; null where no further complete line is there (yet). Empty lines are passed over.</summary>
    /// <exception cref="RunEventFormatException">A complete line isn't an event; the next call goes on behind it.</exception>
    public RunEvent? Read()
    {
        while (true)
        {
            int newline = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (newline < 0)
            {
                _searched = _end;
                if (!Fill())
                {
                    return ReadRest();
                }

                continue;
            }

            ReadOnlySpan<byte> line = _buffer.AsSpan(_start, _searched + newline - _start).Trim(" \t\r"u8);
            _start = _searched += newline + 1;
            _lineNumber++;
            if (!line.IsEmpty)
            {
                return Parse(line);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_leaveOpen)
        {
            _stream.Dispose();
        }
    }

    private RunEvent Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return RunEventJson.Read(line);
        }
        catch (JsonException exception)
        {
            throw new RunEventFormatException(_lineNumber, exception);
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _searched -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int count = _stream.Read(_buffer.AsSpan(_end));
        _end += count;
        return count > 0;
    }

    // An object that is complete needs no line feed to be one: others write such files too.
    private RunEvent? ReadRest()
    {
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start).Trim(" \t\r"u8);
        if (rest.IsEmpty || rest[^1] != (byte)'}')
        {
            return null;
        }

        try
        {
            RunEvent runEvent = RunEventJson.Read(rest);
            _start = _searched = _end;
            return runEvent;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
