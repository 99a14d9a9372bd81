using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The state behind a <see cref="RunLogger"/>: what is recorded, in which order, and whether the run is finished. One
/// lock makes the state, the number and the place of an event in the queue one step. Arguments were checked before.
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
    public bool TakesLogEntries => _dispatcher.HasSinks && !_finished && !_dispatcher.IsWriting;

    public void ReportProgress(string category, long current, long total)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            PostProgress(_progress.Report(category, current, total), RunEventLevel.Info);
        }

        _dispatcher.Deliver();
    }

    public void FailProgress(string category)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            PostProgress(_progress.Fail(category), RunEventLevel.Danger);
        }

        _dispatcher.Deliver();
    }

    public void SetWeights(Dictionary<string, double> weights)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            _progress.SetWeights(weights);
        }
    }

    public void MergeMetrics(string category, IReadOnlyDictionary<string, object?> metrics)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            Post(RunEventKind.Metrics, "metrics", RunEventLevel.Info, _metrics.Merge(category, metrics), category);
        }

        _dispatcher.Deliver();
    }

    public void Record(
        RunEventKind kind,
        string name,
        RunEventLevel level,
        ReadOnlyDictionary<string, object?> data,
        string? file = null)
    {
        lock (_gate)
        {
            ThrowIfFinished();
            Post(kind, name, level, data, file: file);
        }

        _dispatcher.Deliver();
    }

    /// <summary>
    /// Drops the entry of a finished run: libraries go on logging in the background, through no fault of theirs.
    /// </summary>
    public void RecordLogEntry(string name, RunEventLevel level, ReadOnlyDictionary<string, object?> data)
    {
        lock (_gate)
        {
            if (_finished)
            {
                return;
            }

            Post(RunEventKind.Log, name, level, data);
        }

        _dispatcher.Deliver();
    }

    /// <summary>Takes over what a logger within this run has recorded; after the end of this run it is dropped.</summary>
    public void Repeat(RunEvent runEvent)
    {
        lock (_gate)
        {
            if (_finished || runEvent.Kind == RunEventKind.End)
            {
                return;
            }

            switch (runEvent)
            {
                case { Progress: { Status: ProgressStatus.Failed } failed }:
                    PostProgress(_progress.Fail(failed.Category), runEvent.Level);
                    break;
                case { Progress: { } progress }:
                    PostProgress(_progress.Report(progress.Category, progress.Current, progress.Total), runEvent.Level);
                    break;
                case { Kind: RunEventKind.Metrics }:
                    Post(runEvent.Kind, runEvent.Name, runEvent.Level, _metrics.Merge(runEvent.Category, runEvent.Data), runEvent.Category);
                    break;
                default:
                    Post(runEvent.Kind, runEvent.Name, runEvent.Level, runEvent.Data, runEvent.Category, runEvent.File);
                    break;
            }
        }

        _dispatcher.Deliver();
    }

    /// <summary>Writes the last event and flushes the sinks; does nothing when the run is finished already.</summary>
    public Task FinishAsync()
    {
        lock (_gate)
        {
            if (_finished)
            {
                return Task.CompletedTask;
            }

            Post(RunEventKind.End, "end", RunEventLevel.Info, ReadOnlyDictionary<string, object?>.Empty);
            _finished = true;
        }

        _dispatcher.Deliver();
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

    private void PostProgress(in ProgressSnapshot progress, RunEventLevel level) =>
        Post(
            RunEventKind.Progress,
            "progress",
            level,
            ReadOnlyDictionary<string, object?>.Empty,
            progress.Category,
            progress: progress);

    private void Post(
        RunEventKind kind,
        string name,
        RunEventLevel level,
        IReadOnlyDictionary<string, object?> data,
        string category = "",
        string? file = null,
        ProgressSnapshot? progress = null)
    {
        if (!_dispatcher.HasSinks)
        {
            return;
        }

        _dispatcher.Post(new RunEvent
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
        });
    }
}
