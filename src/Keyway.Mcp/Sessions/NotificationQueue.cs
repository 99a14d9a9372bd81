using System.Diagnostics.CodeAnalysis;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>
/// Tells a client of changes, one after the other and in their order. What changes again before the client has been told is told once, so
/// that as much waits for a client which doesn't read as there are different things to tell, however often they change.
/// </summary>
/// <param name="server">By whom the client is told.</param>
/// <param name="subscription">What the client asked by; null before 2026-07-28.</param>
internal sealed class NotificationQueue(McpServer server, RequestId? subscription = null)
{
    private readonly object _gate = new();
    private readonly Queue<(string Method, string? Uri)> _waiting = new();
    private readonly HashSet<(string Method, string? Uri)> _kinds = [];
    private McpServer _server = server;
    private RawJson? _first;
    private bool _isSending;
    private bool _isClosed;

    /// <summary>Gets or sets by whom the client is told.</summary>
    public McpServer Server
    {
        get => Volatile.Read(ref _server);
        set => Volatile.Write(ref _server, value);
    }

    /// <summary>Puts something in the first place that has parameters of its own. All waits from then on, until <see cref="Start"/>.</summary>
    public void Hold(string method, RawJson parameters)
    {
        lock (_gate)
        {
            _isSending = true;
            _first = parameters;
            _kinds.Add((method, null));
            _waiting.Enqueue((method, null));
        }
    }

    /// <summary>Tells what waits since <see cref="Hold"/>.</summary>
    public void Start() => _ = SendAllAsync();

    /// <summary>Tells something as soon as what waits before it is told. Nobody is waited for.</summary>
    /// <param name="method">What.</param>
    /// <param name="uri">Of which resource; null where it is of none.</param>
    public void Post(string method, string? uri)
    {
        lock (_gate)
        {
            if (_isClosed || !_kinds.Add((method, uri)))
            {
                return;
            }

            _waiting.Enqueue((method, uri));
            if (_isSending)
            {
                return;
            }

            _isSending = true;
        }

        _ = SendAllAsync();
    }

    /// <summary>Tells nothing more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _waiting.Clear();
        }
    }

    private async Task SendAllAsync()
    {
        while (TryTake(out string? method, out RawJson? parameters))
        {
            try
            {
                // Whoever posts sends one at most: the next ones may be others'.
                await Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters?.ToNode() })
                    .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            }
            catch (Exception)
            {
                // The client is gone, and with it whoever wanted to know.
            }
        }
    }

    private bool TryTake([NotNullWhen(true)] out string? method, out RawJson? parameters)
    {
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out (string Method, string? Uri) next))
            {
                _isSending = false;
                (method, parameters) = (null, null);
                return false;
            }

            // Before it is sent: what changes from now on isn't in what the client reads then.
            _kinds.Remove(next);
            method = next.Method;
            parameters = _first ?? (subscription is null && next.Uri is null ? null : ChangeJson.Write(subscription, next.Uri));
            _first = null;
            return true;
        }
    }
}
