using System.Diagnostics;

namespace Keyway;

/// <content>When the sink is asked next.</content>
internal sealed partial class SinkPump
{
    /// <summary>
    /// Between two hand-overs of nothing but progress and metrics. Without it, a loop that reports would wake a thread, or
    /// fight with one, at every turn. Real time, whatever the run's clock: no result depends on it.
    /// </summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _batchDelay = sink.MaxBatchDelay;
    private bool _isDue;
    private long _lastHandOver;
    private ITimer? _batchTimer;
    private ITimer? _pauseTimer;

    private bool IsFullBatch => _batchDelay > TimeSpan.Zero && (Backlog.Count >= _fullBatch || Backlog.IsBehind);

    /// <summary>How long what there is should wait for more.</summary>
    private TimeSpan Delay()
    {
        if (_flush is not null || _isDue || _isOver)
        {
            return TimeSpan.Zero;
        }

        if (_failures > 0)
        {
            TimeSpan pause = s_pause * Math.Pow(2, Math.Min(_failures, 16));
            return (pause < s_longestPause ? pause : s_longestPause) - Stopwatch.GetElapsedTime(_lastHandOver);
        }

        if (_batchDelay > TimeSpan.Zero)
        {
            return IsFullBatch ? TimeSpan.Zero : _batchDelay;
        }

        return Backlog.HasEvents ? TimeSpan.Zero : s_pause - Stopwatch.GetElapsedTime(_lastHandOver);
    }

    private void Start()
    {
        _state = State.Active;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void Wait(TimeSpan delay)
    {
        _state = State.Waiting;
        if (_failures == 0 && _batchDelay > TimeSpan.Zero)
        {
            _batchTimer ??= CreateTimer(options.TimeProvider);
            _batchTimer.Change(delay, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _pauseTimer!.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    private ITimer CreateTimer(TimeProvider clock)
    {
        // The pump isn't part of what the reporting code is about.
        using (ExecutionContext.SuppressFlow())
        {
            return clock.CreateTimer(static state => ((SinkPump)state!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnDue()
    {
        lock (gate)
        {
            if (_state == State.Waiting)
            {
                _isDue = true;
                Start();
            }
        }
    }

    private void NoteHandOver() => _lastHandOver = Stopwatch.GetTimestamp();

    private void PrepareToPause() => _pauseTimer ??= CreateTimer(TimeProvider.System);

    private void StopTimers()
    {
        _batchTimer?.Dispose();
        _pauseTimer?.Dispose();
    }
}
