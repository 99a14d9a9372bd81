using System.Security.Claims;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>A session over HTTP, from its first request until the client or its silence ends it.</summary>
internal sealed class HttpSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly McpServer _server;
    private readonly TimeProvider _timeProvider;
    private readonly Task _run;
    private long _lastUse;
    private int _uses;

    public HttpSession(McpServerSession session, HttpSessionTransport transport, McpServer server, TimeProvider timeProvider)
    {
        Session = session;
        Transport = transport;
        _server = server;
        _timeProvider = timeProvider;
        _lastUse = timeProvider.GetTimestamp();
        _run = RunAsync();
    }

    public McpServerSession Session { get; }

    public string Id => Session.Id!;

    public HttpSessionTransport Transport { get; }

    public ClaimsPrincipal? User => Session.User;

    /// <summary>Says how long nobody has asked anything of it; zero while a request is under way.</summary>
    public TimeSpan IdleTime => Volatile.Read(ref _uses) > 0 ? TimeSpan.Zero : _timeProvider.GetElapsedTime(Volatile.Read(ref _lastUse));

    /// <summary>Keeps it from being idle until the result is disposed.</summary>
    public Use BeginUse()
    {
        Interlocked.Increment(ref _uses);
        return new Use(this);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await Transport.DisposeAsync().ConfigureAwait(false);
        await _run.ConfigureAwait(false);
    }

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
        finally
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal readonly struct Use(HttpSession session) : IDisposable
    {
        public void Dispose()
        {
            Volatile.Write(ref session._lastUse, session._timeProvider.GetTimestamp());
            Interlocked.Decrement(ref session._uses);
        }
    }
}
