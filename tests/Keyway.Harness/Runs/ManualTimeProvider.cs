namespace Keyway.Harness;

/// <summary>A clock that moves when the test says so; its timers fire while it moves.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly long _start;
    private TaskCompletionSource _isSet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _ticks;

    /// <summary>Makes a clock that stands at some moment.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
    {
    }

    /// <summary>Makes a clock.</summary>
    /// <param name="start">The moment at which it stands.</param>
    public ManualTimeProvider(DateTimeOffset start) => _start = _ticks = start.UtcTicks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the clock, and fires what is due then.</summary>
    /// <param name="time">How far.</param>
    public void Advance(TimeSpan time)
    {
        ManualTimer[] due;
        lock (_gate)
        {
            _ticks += time.Ticks;
            due = [.. _timers.Where(timer => timer.DueAt <= _ticks)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (ManualTimer timer in due)
        {
            timer.Fire();
        }
    }

    /// <summary>Waits until a timer is set that is due within a time, moves the clock there and fires it.</summary>
    /// <param name="within">The time; timers that are due later are passed over.</param>
    /// <param name="cancellationToken">Ends the wait; the clock stands still then.</param>
    /// <returns>How far the clock was moved.</returns>
    public async Task<TimeSpan> AdvanceToTimerAsync(TimeSpan within, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task isSet;
            TimeSpan? next;
            lock (_gate)
            {
                isSet = _isSet.Task;
                next = _timers.Select(timer => (TimeSpan?)TimeSpan.FromTicks(timer.DueAt - _ticks)).Where(due => due <= within).Min();
            }

            if (next is { } found)
            {
                Advance(found);
                return found;
            }

            await isSet.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks) - _start;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public long DueAt { get; private set; }

        public void Fire()
        {
            // However far the clock was moved, what it has missed is made up for by one time.
            if (_period > TimeSpan.Zero)
            {
                Change(_period, _period);
            }

            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            TaskCompletionSource? isSet = null;
            lock (clock._gate)
            {
                _period = period;
                clock._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    DueAt = clock._ticks + dueTime.Ticks;
                    clock._timers.Add(this);
                    isSet = clock._isSet;
                    clock._isSet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            isSet?.SetResult();
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
