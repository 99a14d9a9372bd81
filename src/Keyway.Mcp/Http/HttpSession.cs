using System.Security.Claims;

namespace Keyway.Mcp;

/// <summary>A session over HTTP, from its first request until the client or its silence ends it.</summary>
internal sealed class HttpSession : IAsyncDisposable
{
    private readonly ServerRun _run;
    private readonly TimeProvider _timeProvider;
    private long _lastUse;
    private int _uses;

    public HttpSession(McpServerSession session, HttpSessionTransport transport, ServerRun run, TimeProvider timeProvider)
    {
        Session = session;
        Transport = transport;
        _run = run;
        _timeProvider = timeProvider;
        _lastUse = timeProvider.GetTimestamp();
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
        Task ended = _run.DisposeAsync().AsTask();
        await Transport.DisposeAsync().ConfigureAwait(false);
        await ended.ConfigureAwait(false);
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
