using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The state behind a <see cref="RunLogger"/>: what is recorded, in which order, and whether the run is finished. One
/// lock makes the state, the number and the place of an event in the queues one step. Arguments were checked before. A call
/// that somebody listens to has that listener hear its own part.
/// </summary>
internal sealed class RunRecorder
{
    private readonly object _gate = new();
    private readonly RunLoggerOptions _options;
    private readonly ProgressState _progress;
    private readonly MetricsState _metrics;
    private readonly RunClock _clock;
    private readonly RunDelivery _delivery;

    private long _sequence;
    private volatile bool _finished;

    public RunRecorder(RunLoggerOptions options)
    {
        _options = options;
        _progress = new ProgressState(options.TimeProvider);
        _metrics = new MetricsState(options.TimeProvider);
        _clock = new RunClock(options.TimeProvider);
        _delivery = new RunDelivery(options, _gate);
    }

    public Exception? Fault => _delivery.Fault;

    public CancellationToken FaultToken => _delivery.FaultToken;

    public double OverallPercent
    {
        get
        {
            lock (_gate)
            {
                return _progress.OverallPercent;
            }
        }
    }

    // What a sink logs while it writes would come back to it as an event, without end.
    public bool TakesLogEntries(CallListener? listener)
        => !_finished
            && (_delivery.HasSinks || listener is not null)
            && !_delivery.IsWriting
            && listener is not { IsWriting: true };

    public void ReportProgress(CallListener? listener, string category, long current, long total)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            Post(listener, _progress.Report(category, current, total), RunEventLevel.Info);
        }

        Deliver(listener);
    }

    public void FailProgress(CallListener? listener, string category)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            Post(listener, _progress.Fail(category), RunEventLevel.Danger);
        }

        Deliver(listener);
    }

    public void SetWeights(Dictionary<string, double> weights)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            _progress.SetWeights(weights);
        }
    }

    public void MergeMetrics(CallListener? listener, string category, IReadOnlyDictionary<string, object?> metrics)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            Post(listener, _metrics.Merge(category, metrics), RunEventLevel.Info);
        }

        Deliver(listener);
    }

    public void Record(
        CallListener? listener,
        RunEventKind kind,
        string name,
        RunEventLevel level,
        ReadOnlyDictionary<string, object?> data,
        string? file = null)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            Post(listener, kind, name, level, data, file);
        }

        Deliver(listener);
    }

    /// <summary>
    /// Drops the entry of a finished run: libraries go on logging in the background, through no fault of theirs.
    /// </summary>
    public void RecordLogEntry(CallListener? listener, string name, RunEventLevel level, ReadOnlyDictionary<string, object?> data)
    {
        lock (_gate)
        {
            if (_finished)
            {
                return;
            }

            Post(listener, RunEventKind.Log, name, level, data);
        }

        Deliver(listener);
    }

    public Task<bool> FlushAsync(CancellationToken cancellationToken) => _delivery.FlushAsync(cancellationToken);

    /// <summary>Writes the last event and flushes the sinks; does nothing when the run is finished already.</summary>
    public Task FinishAsync(CallListener? listener)
    {
        lock (_gate)
        {
            if (_finished)
            {
                return Task.CompletedTask;
            }

            Post(listener, RunEventKind.End, "end", RunEventLevel.Info, ReadOnlyDictionary<string, object?>.Empty);
            _finished = true;
        }

        Deliver(listener);
        return _delivery.EndAsync();
    }

    public ProgressSnapshot? FindProgress(string category)
    {
        lock (_gate)
        {
            return _progress.Find(category);
        }
    }

    public ReadOnlyDictionary<string, ProgressSnapshot> GetAllProgress()
    {
        lock (_gate)
        {
            return _progress.Snapshot();
        }
    }

    public ReadOnlyDictionary<string, object?> GetMetrics(string category)
    {
        lock (_gate)
        {
            return _metrics.Get(category);
        }
    }

    public ReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> GetAllMetrics()
    {
        lock (_gate)
        {
            return _metrics.Snapshot();
        }
    }

    private void ThrowIfFinished()
    {
        if (_finished)
        {
            throw new InvalidOperationException("The run is finished: nothing more can be recorded.");
        }
    }

    private bool Hears(CallListener? listener) => _delivery.HasSinks || listener is not null;

    private void Post(CallListener? listener, LatestReport report, RunEventLevel level)
    {
        if (!Hears(listener))
        {
            return;
        }

        report.Number(++_sequence, _clock.ToUtc(report.ReportedAt), level);
        _delivery.Post(report);
        if (_delivery.WantsEvents || listener is not null)
        {
            RunEvent runEvent = report.ToEvent(_options.RunId, standsFor: []);
            _delivery.PostNow(runEvent);
            listener?.Post(runEvent);
        }
    }

    private void Post(
        CallListener? listener,
        RunEventKind kind,
        string name,
        RunEventLevel level,
        ReadOnlyDictionary<string, object?> data,
        string? file = null)
    {
        if (!Hears(listener))
        {
            return;
        }

        var runEvent = new RunEvent
        {
            Sequence = ++_sequence,
            Time = _clock.GetUtcNow(),
            RunId = _options.RunId,
            Kind = kind,
            Level = level,
            Name = name,
            Data = data,
            File = file,
        };
        _delivery.Post(runEvent);
        listener?.Post(runEvent);
    }

    // Behind the lock: what is told here may report in its turn.
    private void Deliver(CallListener? listener)
    {
        listener?.Deliver();
        _delivery.WaitForFile();
    }
}
