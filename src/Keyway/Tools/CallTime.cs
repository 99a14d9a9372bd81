using System.Runtime.CompilerServices;

namespace Keyway;

/// <summary>How long a call may take. The default instance sets no limit.</summary>
internal readonly struct CallTime : IDisposable
{
    // What a timer takes.
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly CancellationTokenSource? _limit;
    private readonly CancellationTokenSource? _linked;

    private CallTime(CancellationTokenSource? limit, CancellationTokenSource? linked, TimeSpan duration, CancellationToken token)
    {
        _limit = limit;
        _linked = linked;
        Limit = duration;
        Token = token;
    }

    /// <summary>Gets how long the call may take.</summary>
    public TimeSpan Limit { get; }

    /// <summary>Gets the token that ends the call: its caller's, and where there is a limit the clock's.</summary>
    public CancellationToken Token { get; }

    /// <summary>Gets whether the time is up.</summary>
    public bool IsUp => _limit?.IsCancellationRequested == true;

    /// <summary>Returns a limit that a clock can keep.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative and not infinite, or too long.</exception>
    public static TimeSpan? Check(TimeSpan? limit, [CallerMemberName] string? property = null)
        => limit is null || limit == Timeout.InfiniteTimeSpan || (limit >= TimeSpan.Zero && limit <= s_longest)
            ? limit
            : throw new ArgumentOutOfRangeException(
                property, limit, $"Expected a time from zero to {s_longest.Days} days, Timeout.InfiniteTimeSpan, or null for none.");

    public static CallTime Start(TimeSpan? limit, TimeProvider clock, CancellationToken byCaller)
    {
        if (limit is not { } duration || duration == Timeout.InfiniteTimeSpan)
        {
            return new CallTime(null, null, default, byCaller);
        }

        var source = new CancellationTokenSource(duration, clock);
        var linked = CancellationTokenSource.CreateLinkedTokenSource(source.Token, byCaller);
        return new CallTime(source, linked, duration, linked.Token);
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _limit?.Dispose();
    }
}
