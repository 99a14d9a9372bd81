using System.Collections.Concurrent;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests;

/// <summary>A client that doesn't read until it is told to.</summary>
internal sealed class BlockedTransport : ITransport
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>();

    public string? SessionId => null;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    /// <summary>Gets a task that ends when something is being sent.</summary>
    public Task Begun => _begun.Task;

    public ConcurrentQueue<JsonRpcNotification> Sent { get; } = new();

    public void Open() => _open.TrySetResult();

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        _begun.TrySetResult();
        await _open.Task.WaitAsync(cancellationToken);
        Sent.Enqueue((JsonRpcNotification)message);
    }

    public ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        return default;
    }
}
