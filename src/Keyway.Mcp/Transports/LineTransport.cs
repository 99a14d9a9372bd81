using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>
/// Messages over two streams, a line each (revision 2025-11-25, "Transports", "stdio"). A line that is no message, or too long, is answered
/// with an error, and the next one is read.
/// </summary>
internal sealed class LineTransport : ITransport
{
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly SemaphoreSlim _sending = new(initialCount: 1, maxCount: 1);
    private readonly CancellationTokenSource _end = new();
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly long _maxMessageBytes;
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    public LineTransport(Stream input, Stream output, long maxMessageBytes)
    {
        _input = input;
        _output = output;
        _maxMessageBytes = maxMessageBytes;
        _reading = Task.Run(ReadAsync);
    }

    public string? SessionId => null;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>Gets a task that ends when nothing more comes from the client.</summary>
    public Task InputEnded => _reading;

    /// <summary>Gets a task that ends when the client can't be told anything any more.</summary>
    public Task OutputBroken => _broken.Task;

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _line.ResetWrittenCount();
            MessageJson.Write(_line, message);
            _line.Write("\n"u8);

            // Half a line would spoil the next one: what is begun isn't cancelled.
            await _output.WriteAsync(_line.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
            await _output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            _broken.TrySetResult();
            throw;
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        _messages.Writer.TryComplete();

        // It may be answering a client that doesn't read any more.
        await _reading.WaitAsync(ServerRun.Grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _input.DisposeAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        var lines = new LineBuffer(_maxMessageBytes);
        try
        {
            while (true)
            {
                // A console's stream can't be cancelled: the read is left behind.
                int count = await _input.ReadAsync(lines.Free, _end.Token).AsTask().WaitAsync(_end.Token).ConfigureAwait(false);
                if (count == 0)
                {
                    // A last line may have no end.
                    await TakeLinesAsync(lines, isLast: true).ConfigureAwait(false);
                    return;
                }

                lines.Advance(count);
                await TakeLinesAsync(lines, isLast: false).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client is gone, or the transport.
        }
        finally
        {
            _messages.Writer.TryComplete();
        }
    }

    private async ValueTask TakeLinesAsync(LineBuffer lines, bool isLast)
    {
        while (lines.TryTake(isLast, out ReadOnlyMemory<byte> line, out MessageEnvelope? tooLong))
        {
            JsonRpcMessage? answer = tooLong is null ? Take(line) : Refuse(tooLong);
            if (answer is not null)
            {
                await SendMessageAsync(answer).ConfigureAwait(false);
            }
        }
    }

    private JsonRpcError? Take(ReadOnlyMemory<byte> line)
    {
        if (line.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            _messages.Writer.TryWrite(Mcp.MessageReader.Read(line));
            return null;
        }
        catch (JsonException exception)
        {
            if (ErrorMessages.InPlaceOf(line.Span, exception.Message) is not { } answer)
            {
                return ErrorMessages.Malformed(line.Span, exception.Message);
            }

            _messages.Writer.TryWrite(answer);
            return null;
        }
    }

    private JsonRpcError? Refuse(MessageEnvelope tooLong)
    {
        string message = ErrorMessages.Describe($"expected at most {_maxMessageBytes} bytes, got more. Raise McpOptions.MaxMessageBytes to allow larger ones.");
        if (!tooLong.IsAnswer)
        {
            return ErrorMessages.Of(McpErrorCode.InvalidRequest, message, tooLong.RequestId);
        }

        // Whoever asked would wait for it for good.
        _messages.Writer.TryWrite(ErrorMessages.Of(McpErrorCode.InvalidRequest, message, tooLong.Id));
        return null;
    }
}
