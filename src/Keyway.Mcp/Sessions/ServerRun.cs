using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>A server at work for one session. It can be ended whatever its calls do.</summary>
internal sealed class ServerRun : IAsyncDisposable
{
    /// <summary>How long calls may go on after they were cancelled.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _end = new();
    private readonly McpServer _server;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger? _logger;

    public ServerRun(McpServer server, TimeProvider timeProvider, ILoggerFactory? loggers)
    {
        _server = server;
        _timeProvider = timeProvider;
        _logger = loggers?.CreateLogger<ServerRun>();
        Completion = RunAsync();
    }

    /// <summary>Gets a task that ends when all that the client asked has been answered, and nothing more can come.</summary>
    public Task Completion { get; }

    /// <summary>Cancels the calls under way and waits for their end, but not for ever: what doesn't heed its token is left behind.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Task.WhenAll(_end.CancelAsync(), Completion).WaitAsync(Grace, _timeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _logger?.LogWarning(
                "The session {Session} has ended, and calls of it go on, {Grace} after they were cancelled. They are left behind. Pass the CancellationToken on in tools that take long.",
                _server.SessionId ?? "over standard input", Grace);
        }
        catch (Exception exception)
        {
            // The token of a call called back, and what was called threw; or the loop of the SDK did. The session has ended all the same.
            _logger?.LogError(exception, "Something of the session {Session} threw when it ended. Don't throw in what is registered with a CancellationToken.", _server.SessionId ?? "over standard input");
        }
    }

    // The server is disposed when it has run, and not before: that would wait for the calls as well.
    private async Task RunAsync()
    {
        try
        {
            await _server.RunAsync(_end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // It was ended.
        }
    }
}
