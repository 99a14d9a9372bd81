using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>The sessions of a server: so many at once, and none that nobody uses.</summary>
internal sealed class HttpSessions : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, HttpSession> _sessions = new(StringComparer.Ordinal);
    private readonly RegistryServer _registry;
    private readonly ToolAccess _maxAccess;
    private readonly McpHttpOptions _options;
    private readonly IServiceProvider? _services;
    private readonly ILoggerFactory? _loggers;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _sweep;
    private int _count;
    private bool _isClosed;

    public HttpSessions(RegistryServer registry, ToolAccess maxAccess, McpHttpOptions options, IServiceProvider? services, ILoggerFactory? loggers)
    {
        _registry = registry;
        _maxAccess = maxAccess;
        _options = options;
        _services = services;
        _loggers = loggers;
        _timeProvider = registry.TimeProvider;
        var period = TimeSpan.FromTicks(Math.Clamp(options.IdleTimeout.Ticks / 4, TimeSpan.TicksPerMillisecond * 50, TimeSpan.TicksPerMinute));
        _sweep = _timeProvider.CreateTimer(static state => ((HttpSessions)state!).Sweep(), this, period, period);
    }

    public int Count => _sessions.Count;

    public bool TryGet(string id, [NotNullWhen(true)] out HttpSession? session) => _sessions.TryGetValue(id, out session);

    /// <summary>Gets whether the server is ending, so that no session begins any more.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed);

    /// <summary>Begins a session; null where there are as many as may be, or the server is ending.</summary>
    public HttpSession? TryCreate(ClaimsPrincipal? user)
    {
        if (IsClosed)
        {
            return null;
        }

        if (Interlocked.Increment(ref _count) > _options.MaxSessions)
        {
            Interlocked.Decrement(ref _count);
            return null;
        }

        string id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var transport = new HttpSessionTransport(id);
        McpServerSession session = _registry.CreateSession(id, _maxAccess, _services, user);
        McpServer server = McpServer.Create(transport, ServerConfiguration.Create(_registry, session), _loggers, _services);
        session.Changes.Attach(server);
        var made = new HttpSession(session, transport, new ServerRun(server, _timeProvider, _loggers), _timeProvider);
        _sessions[id] = made;
        if (IsClosed)
        {
            // Whoever closed may have been through before it was there.
            _ = RemoveAsync(made);
            return null;
        }

        return made;
    }

    /// <summary>Ends a session; its calls are cancelled, and waited for as long as <see cref="ServerRun.Grace"/>.</summary>
    public async Task RemoveAsync(HttpSession session)
    {
        if (_sessions.TryRemove(session.Id, out _))
        {
            Interlocked.Decrement(ref _count);
            _registry.Remove(session.Session);
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isClosed, true);
        await _sweep.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_sessions.Values.Select(RemoveAsync)).ConfigureAwait(false);
    }

    private void Sweep()
    {
        foreach (HttpSession session in _sessions.Values)
        {
            if (session.IdleTime >= _options.IdleTimeout)
            {
                _ = RemoveAsync(session);
            }
        }
    }
}
