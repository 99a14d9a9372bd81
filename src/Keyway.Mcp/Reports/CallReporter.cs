using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells a client what happens in a call: progress where it sent a token, messages from its level on. Nobody who reports waits for the
/// client; progress that comes faster than it can be sent is told by its newest.
/// </summary>
internal sealed class CallReporter : IProgress<RunEvent>, IRunEventSink
{
    /// <summary>As many messages wait for a client that doesn't read. More are dropped, and counted.</summary>
    private const int MostPending = 1000;

    private readonly object _gate = new();
    private readonly Queue<PendingNotification> _pending = new();
    private readonly McpServer _server;
    private readonly string _tool;
    private readonly ProgressMeter? _progress;
    private readonly LoggingLevel? _level;
    private TaskCompletionSource? _idle;
    private PendingNotification? _newest;
    private int _dropped;

    private CallReporter(McpServer server, string tool, ProgressMeter? progress, LoggingLevel? level)
    {
        _server = server;
        _tool = tool;
        _progress = progress;
        _level = level;
    }

    /// <summary>Makes a reporter; null where the client wants to hear nothing.</summary>
    public static CallReporter? Create(McpRequest request, string tool)
    {
        ProgressMeter? progress = request.ProgressToken is { } token ? new ProgressMeter(token) : null;
        LoggingLevel? level = request.LogLevel;
        return progress is null && level is null ? null : new CallReporter(request.Server, tool, progress, level);
    }

    public void Report(RunEvent value)
    {
        lock (_gate)
        {
            if (value.Kind is RunEventKind.Progress or RunEventKind.Item)
            {
                if (_progress is not null && _progress.TryAdvance(value, out RawJson? parameters))
                {
                    PostProgress(parameters);
                }
            }
            else if (_level is { } level && LogMessageJson.LevelOf(value) is { } itsLevel && itsLevel >= level)
            {
                PostMessage(value, itsLevel);
            }
        }
    }

    public async ValueTask WriteAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        foreach (RunEvent runEvent in events)
        {
            Report(runEvent);
        }

        // So that a run whose client is slow coalesces what comes meanwhile.
        await CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until the client has been told all that came so far.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            PostDropped();
            return _idle is null ? Task.CompletedTask : _idle.Task.WaitAsync(cancellationToken);
        }
    }

    private void PostProgress(RawJson parameters)
    {
        if (_newest is { IsProgress: true } waiting)
        {
            waiting.Parameters = parameters;
            return;
        }

        Post(new PendingNotification(NotificationMethods.ProgressNotification, parameters, isProgress: true));
    }

    private void PostMessage(RunEvent runEvent, LoggingLevel level)
    {
        if (_pending.Count >= MostPending)
        {
            _dropped++;
            return;
        }

        PostDropped();
        Post(new PendingNotification(NotificationMethods.LoggingMessageNotification, LogMessageJson.Write(runEvent, level, _tool)));
    }

    private void PostDropped()
    {
        if (_dropped > 0)
        {
            Post(new PendingNotification(NotificationMethods.LoggingMessageNotification, LogMessageJson.Dropped(_tool, _dropped)));
            _dropped = 0;
        }
    }

    private void Post(PendingNotification notification)
    {
        _pending.Enqueue(notification);
        _newest = notification;
        if (_idle is null)
        {
            _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

            // Elsewhere: sending may take locks that whoever reports holds.
            _ = Task.Run(SendAllAsync);
        }
    }

    private async Task SendAllAsync()
    {
        while (TakeNext() is { } next)
        {
            try
            {
                await _server.SendMessageAsync(new JsonRpcNotification { Method = next.Method, Params = next.Parameters.ToNode() }).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // The client is gone. Whoever reports goes on until it is told so by its token.
            }
        }
    }

    private PendingNotification? TakeNext()
    {
        lock (_gate)
        {
            if (_pending.TryDequeue(out PendingNotification? next))
            {
                _newest = _pending.Count == 0 ? null : _newest;
                return next;
            }

            _idle!.SetResult();
            _idle = null;
            return null;
        }
    }

    private sealed class PendingNotification(string method, RawJson parameters, bool isProgress = false)
    {
        public string Method => method;

        public bool IsProgress => isProgress;

        public RawJson Parameters { get; set; } = parameters;
    }
}
