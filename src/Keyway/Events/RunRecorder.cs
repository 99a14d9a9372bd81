using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The state behind a <see cref="RunLogger"/>: what is recorded, in which order, and whether the run is finished. One
/// lock makes the state, the number and the place of an event in the queue one step. Arguments were checked before. A call
/// that somebody listens to has that listener hear its own part.
/// </summary>
internal sealed class RunRecorder(RunLoggerOptions options)
{
    private readonly object _gate = new();
    private readonly ProgressState _progress = new(options.TimeProvider);
    private readonly MetricsState _metrics = new();
    private readonly RunEventDispatcher _dispatcher =
        new([.. options.Sinks], options.TimeProvider, options.DiagnosticLogger);

    private long _sequence;
    private volatile bool _finished;

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
            && (_dispatcher.HasSinks || listener is not null)
            && !_dispatcher.IsWriting
            && listener is not { IsWriting: true };

    public void ReportProgress(CallListener? listener, string category, long current, long total)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            PostProgress(listener, _progress.Report(category, current, total), RunEventLevel.Info);
        }

        Deliver(listener);
    }

    public void FailProgress(CallListener? listener, string category)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            PostProgress(listener, _progress.Fail(category), RunEventLevel.Danger);
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
            Post(listener, RunEventKind.Metrics, "metrics", RunEventLevel.Info, _metrics.Merge(category, metrics), category);
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
            Post(listener, kind, name, level, data, file: file);
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
        return _dispatcher.FlushAsync(options.FlushTimeout);
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

    private void PostProgress(CallListener? listener, in ProgressSnapshot progress, RunEventLevel level) =>
        Post(
            listener,
            RunEventKind.Progress,
            "progress",
            level,
            ReadOnlyDictionary<string, object?>.Empty,
            progress.Category,
            progress: progress);

    private void Post(
        CallListener? listener,
        RunEventKind kind,
        string name,
        RunEventLevel level,
        ReadOnlyDictionary<string, object?> data,
        string category = "",
        string? file = null,
        ProgressSnapshot? progress = null)
    {
        if (!_dispatcher.HasSinks && listener is null)
        {
            return;
        }

        var runEvent = new RunEvent
        {
            Sequence = ++_sequence,
            Time = options.TimeProvider.GetUtcNow(),
            RunId = options.RunId,
            Kind = kind,
            Category = category,
            Level = level,
            Name = name,
            Data = data,
            File = file,
            Progress = progress,
        };
        _dispatcher.Post(runEvent);
        listener?.Post(runEvent);
    }

    private void Deliver(CallListener? listener)
    {
        _dispatcher.Deliver();
        listener?.Deliver();
    }
}
