namespace Keyway;

/// <summary>
/// The clock of a run's events. Reading the system's clock takes a quarter of the time of a report, which has read the
/// timestamp already: UTC is counted on from there, so that events have the order of their numbers by time too. Not
/// thread-safe: the owner locks.
/// </summary>
internal sealed class RunClock(TimeProvider timeProvider)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    /// <summary>Two readings are apart by less, unless somebody has set the system's clock.</summary>
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(50);

    private readonly bool _isSystem = ReferenceEquals(timeProvider, TimeProvider.System);
    private bool _isStarted;
    private long _anchor;
    private DateTimeOffset _atAnchor;

    /// <summary>Returns the time as it is now.</summary>
    public DateTimeOffset GetUtcNow() => ToUtc(timeProvider.GetTimestamp());

    /// <summary>Returns the time of a timestamp that was just read.</summary>
    public DateTimeOffset ToUtc(long timestamp)
    {
        if (!_isSystem)
        {
            // Of a clock that somebody made, nothing else is known.
            return timeProvider.GetUtcNow();
        }

        TimeSpan since = timeProvider.GetElapsedTime(_anchor, timestamp);
        if (_isStarted && since < s_interval)
        {
            return _atAnchor + since;
        }

        DateTimeOffset now = timeProvider.GetUtcNow();
        _atAnchor = _isStarted && (now - _atAnchor - since).Duration() < s_tolerance ? _atAnchor + since : now;
        _anchor = timestamp;
        _isStarted = true;
        return _atAnchor;
    }
}
