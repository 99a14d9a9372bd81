using Microsoft.Extensions.Logging;

namespace Keyway;

/// <summary>
/// Hands one sink what its backlog holds. It has a thread only while there is something to hand over; the thread that
/// reports never is that one. What is public is called under the run's lock, unless it says otherwise.
/// </summary>
internal sealed partial class SinkPump(
    IRunEventSink sink, RunDelivery run, RunLoggerOptions options, object gate, int capacity, bool isGapless = false)
    : IThreadPoolWorkItem
{
    /// <summary>How often in a row a sink may fail while a run flushes, before the run goes on without it.</summary>
    private const int MostFlushFailures = 3;

    private static readonly AsyncLocal<SinkPump?> s_current = new();

    private readonly int _fullBatch = Math.Max(1, Math.Min(sink.MaxBatchSize, capacity));
    private State _state;
    private bool _cameMeanwhile;
    private int _failures;
    private int _flushFailures;
    private IReadOnlyList<RunEvent>? _inHand;
    private FlushRequest? _flush;
    private bool _isOver;

    private enum State
    {
        Idle,
        Waiting,
        Active,
    }

    private enum Step
    {
        Rest,
        CatchUp,
        HandOver,
        Flush,
    }

    /// <summary>Gets the run whose sink is at work here: on this thread, or on behalf of that sink. Needs no lock.</summary>
    public static RunDelivery? CurrentRun => s_current.Value?.Run;

    public SinkBacklog Backlog { get; } = new(gate, capacity, isGapless);

    /// <summary>Gets whether the sink takes nothing any more.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Gets whether a run has failed whose events the sink can't take.</summary>
    public bool IsRequired => sink.IsRequired;

    /// <summary>Gets whether it is the sink itself that asks. Needs no lock.</summary>
    public bool IsCurrent => s_current.Value == this;

    private RunDelivery Run => run;

    private bool HasWork => _inHand is not null || Backlog.HasNext || Backlog.CanCatchUp || (_flush is not null && !Backlog.IsBehind);

    private bool IsGivenUp => IsBroken || (_failures > 0 && (_isOver || (_flush is not null && _flushFailures >= MostFlushFailures)));

    /// <summary>Sees to it that what has come is handed over.</summary>
    public void Wake()
    {
        if (_state == State.Active)
        {
            _cameMeanwhile = true;
        }
        else if ((_state == State.Idle || _flush is not null || (_failures == 0 && IsFullBatch)) && HasWork)
        {
            TimeSpan delay = Delay();
            if (delay > TimeSpan.Zero)
            {
                Wait(delay);
            }
            else
            {
                Start();
            }
        }
    }

    /// <summary>Asks for everything to be handed over and flushed; the result says whether it was. Takes the lock.</summary>
    public Task<bool> FlushAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (IsBroken)
            {
                return Task.FromResult(false);
            }

            _flush ??= new FlushRequest(cancellationToken);
            Task<bool> flushed = _flush.Task;
            Wake();
            return flushed;
        }
    }

    /// <summary>Says that the run is over: a sink that still works goes on, and one that fails isn't asked again.</summary>
    /// <returns>The first number that it hasn't got, if there is one.</returns>
    public long? End()
    {
        _isOver = true;
        StopTimers();
        return _inHand?[0].Sequence ?? (Backlog.IsEmpty ? null : Backlog.First);
    }

    /// <summary>Takes nothing any more.</summary>
    public void Break()
    {
        IsBroken = true;
        _inHand = null;
        Backlog.Clear();
        Wake();
    }

    /// <summary>Says on the diagnostic logger what went wrong with the sink. Called without the lock.</summary>
    public void Report(Exception? exception, string message, params object?[] arguments)
    {
        try
        {
#pragma warning disable CA2254 // The templates are constants of the callers.
            options.DiagnosticLogger.LogError(exception, message, [sink.GetType().Name, .. arguments]);
#pragma warning restore CA2254
        }
        catch (Exception)
        {
            // There is nobody left to tell, and the action must not pay for it.
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = PumpAsync();

    private async Task PumpAsync()
    {
        s_current.Value = this;
        while (true)
        {
            switch (Next(out IReadOnlyList<RunEvent> batch, out FlushRequest? flush))
            {
                case Step.CatchUp:
                    CatchUp();
                    break;
                case Step.HandOver:
                    await HandOverAsync(batch).ConfigureAwait(false);
                    break;
                case Step.Flush:
                    await FlushSinkAsync(flush!).ConfigureAwait(false);
                    break;
                default:
                    return;
            }
        }
    }

    private Step Next(out IReadOnlyList<RunEvent> batch, out FlushRequest? flush)
    {
        lock (gate)
        {
            batch = [];
            flush = null;

            // Here, so that a report never does it.
            PrepareToPause();
            if (!IsGivenUp && _inHand is null && Backlog.CanCatchUp)
            {
                return Step.CatchUp;
            }

            if (IsGivenUp || (_inHand is null && !Backlog.HasNext))
            {
                return Flush(out flush);
            }

            if (_failures > 0 && _flush is null && !_cameMeanwhile && !_isDue)
            {
                // It is asked again when something comes.
                return Rest();
            }

            TimeSpan delay = Delay();
            if (delay > TimeSpan.Zero)
            {
                Wait(delay);
                return Step.Rest;
            }

            _isDue = _cameMeanwhile = false;
            batch = _inHand ??= Backlog.Take(_fullBatch, options.RunId);
            return Step.HandOver;
        }
    }

    private Step Flush(out FlushRequest? flush)
    {
        flush = IsGivenUp || !Backlog.IsBehind ? _flush : null;
        if (flush is null)
        {
            return Rest();
        }

        _flush = null;
        _flushFailures = 0;
        return Step.Flush;
    }

    private Step Rest()
    {
        _state = State.Idle;
        _isDue = false;
        return Step.Rest;
    }

    private async Task HandOverAsync(IReadOnlyList<RunEvent> batch)
    {
        try
        {
            await sink.WriteAsync(batch, run.Stopping).ConfigureAwait(false);
            lock (gate)
            {
                _inHand = null;
                _failures = _flushFailures = 0;
                NoteHandOver();

                // Whoever reports into a full file waits for it here.
                Monitor.PulseAll(gate);
            }
        }
        catch (Exception exception)
        {
            Report(exception, "The event sink {Sink} failed on event {Sequence}.", batch[0].Sequence);
            TimeSpan pause = Fail(exception);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Notes that the sink has failed; returns how long to wait before it is asked again by a flush.</summary>
    private TimeSpan Fail(Exception exception)
    {
        lock (gate)
        {
            NoteHandOver();
            if (!sink.IsRequired)
            {
                _failures++;
                _flushFailures += _flush is null ? 0 : 1;
                return _flush is null ? TimeSpan.Zero : s_pause * _flushFailures;
            }
        }

        run.Fail(this, sink, exception);
        return TimeSpan.Zero;
    }

    private async Task FlushSinkAsync(FlushRequest flush)
    {
        if (IsBroken)
        {
            flush.Complete(isDone: false);
            return;
        }

        bool isDone = false;
        try
        {
            // The wait is ours, not the sink's: one that ignores the token must not hold up those who come next.
            await sink.FlushAsync(flush.CancellationToken).AsTask().WaitAsync(flush.CancellationToken).ConfigureAwait(false);
            lock (gate)
            {
                isDone = _inHand is null && !IsBroken;
            }
        }
        catch (OperationCanceledException) when (flush.CancellationToken.IsCancellationRequested)
        {
            // Whoever waited for the flush has said so.
        }
        catch (Exception exception)
        {
            Report(exception, "The event sink {Sink} failed to flush.");
            if (sink.IsRequired)
            {
                run.Fail(this, sink, exception);
            }
        }

        flush.Complete(isDone);
    }

    private void CatchUp()
    {
        try
        {
            Backlog.CatchUp();
        }
        catch (Exception exception)
        {
            Report(exception, "The events that the sink {Sink} had no room for can't be read back.");
            run.FailFile(exception);
        }
    }
}
