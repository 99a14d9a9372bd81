using System.Text;

namespace Keyway.Benchmarks.Mcp;

/// <summary>A session over standard input and output: a line a message (Model Context Protocol 2025-11-25, "Transports", "stdio").</summary>
internal sealed class StdioConnection : IMcpConnection
{
    private readonly ServerProcess _server;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly MemoryStream _batch = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly MemoryStream _line = new();
    private int _from;
    private int _to;
    private int _id;

    private StdioConnection(ServerProcess server)
    {
        _server = server;
        _input = server.Process.StandardInput.BaseStream;
        _output = server.Process.StandardOutput.BaseStream;
    }

    /// <summary>Gets the most memory that the server has had at a time, in bytes; null where the system doesn't tell.</summary>
    public long? PeakMemory => _server.PeakMemory();

    /// <summary>Opens a session with a server that has just been started.</summary>
    public static async Task<StdioConnection> OpenAsync(ServerProcess server)
    {
        var connection = new StdioConnection(server);
        await connection.SendAsync(Frames.Initialize);
        Answers.Check(await connection.ReadLineAsync());
        await connection.SendAsync(Frames.Initialized);
        return connection;
    }

    /// <inheritdoc/>
    public async Task<string> CallAsync(Func<int, byte[]> frame, int calls, int window)
    {
        ReadOnlyMemory<byte> last = default;
        for (int done = 0; done < calls; done += window)
        {
            int count = Math.Min(window, calls - done);
            _batch.SetLength(0);
            for (int i = 0; i < count; i++)
            {
                _batch.Write(frame(++_id));
                _batch.WriteByte((byte)'\n');
            }

            await _input.WriteAsync(_batch.GetBuffer().AsMemory(0, (int)_batch.Length));
            await _input.FlushAsync();
            for (int i = 0; i < count; i++)
            {
                last = await ReadLineAsync();
                Answers.Check(last);
            }
        }

        return Encoding.UTF8.GetString(last.Span);
    }

    /// <summary>Sends a request and returns its answer, error or not.</summary>
    public async Task<string> AskAsync(Func<int, byte[]> frame)
    {
        await SendAsync(frame(++_id));
        return Encoding.UTF8.GetString((await ReadLineAsync()).Span);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task SendAsync(byte[] message)
    {
        await _input.WriteAsync((byte[])[.. message, (byte)'\n']);
        await _input.FlushAsync();
    }

    /// <summary>Returns the next line; it is good until the next one is asked for.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> ReadLineAsync()
    {
        _line.SetLength(0);
        while (true)
        {
            int end = _buffer.AsSpan(_from, _to - _from).IndexOf((byte)'\n');
            if (end >= 0)
            {
                int from = _from;
                _from += end + 1;
                if (_line.Length == 0)
                {
                    return _buffer.AsMemory(from, end);
                }

                _line.Write(_buffer, from, end);
                return _line.GetBuffer().AsMemory(0, (int)_line.Length);
            }

            _line.Write(_buffer, _from, _to - _from);
            _from = 0;
            _to = await _output.ReadAsync(_buffer);
            if (_to == 0)
            {
                throw new InvalidOperationException("Expected an answer, got the end of the server's output.");
            }
        }
    }
}
