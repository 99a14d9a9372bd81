using System.Buffers;
using System.Text.Json;

namespace Keyway;

/// <summary>
/// Writes events to a stream, each line in one call. After a fault nothing more is written: what was cut off then stays the
/// last line, or is taken back where the stream can.
/// </summary>
internal sealed class JsonLinesWriter(Stream stream, bool isOwn) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, Utf8Json.WriterOptions);
    private Exception? _fault;

    /// <summary>Gets how much has been written, where the stream knows.</summary>
    public long Position { get; private set; } = stream.CanSeek ? stream.Position : 0;

    public async ValueTask WriteAsync(RunEvent runEvent, CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        _line.ResetWrittenCount();
        _json.Reset(_line);
        RunEventJsonWriter.Write(_json, runEvent);
        _json.Flush();
        _line.Write("\n"u8);
        try
        {
            // A file of ours takes a line in less time than a task takes to wait for it.
            if (isOwn)
            {
                stream.Write(_line.WrittenSpan);
            }
            else
            {
                await stream.WriteAsync(_line.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }

            Position += _line.WrittenCount;
        }
        catch (Exception exception)
        {
            _fault = exception;
            TakeBack();
            throw;
        }
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfBroken();
        try
        {
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _fault = exception;
            throw;
        }
    }

    public void Dispose()
    {
        _json.Dispose();
        if (isOwn)
        {
            stream.Dispose();
        }
    }

    private void TakeBack()
    {
        try
        {
            if (stream.CanSeek && stream.Length > Position)
            {
                stream.SetLength(Position);
            }
        }
        catch (Exception)
        {
            // The fault is known already. Readers skip an incomplete last line, and nothing follows it.
        }
    }

    private void ThrowIfBroken()
    {
        if (_fault is { } fault)
        {
            throw new IOException($"Nothing more is written, since an earlier line couldn't be: {fault.Message}", fault);
        }
    }
}
