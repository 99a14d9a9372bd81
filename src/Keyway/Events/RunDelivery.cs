namespace Keyway;

/// <summary>
/// Brings the events of a run to its sinks, each by a queue of its own, and to its file. What takes events is called under the
/// run's lock, so that numbers and queues agree; nothing waits there.
/// </summary>
#pragma warning disable CA1001 // The sources of tokens have nothing to dispose of: they have no timers, and nobody asks for wait handles.
internal sealed class RunDelivery
#pragma warning restore CA1001
{
    /// <summary>How many events wait for the file before reporting waits too: memory ends somewhere.</summary>
    private const int MostForFile = 16_384;

    private readonly RunLoggerOptions _options;
    private readonly object _gate;
    private readonly IImmediateRunEventSink[] _immediate;
    private readonly SinkPump[] _pumps;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _faulted = new();
    private RunFile? _file;
    private SinkPump? _filePump;
    private Exception? _fault;

    public RunDelivery(RunLoggerOptions options, object gate)
    {
        _options = options;
        _gate = gate;
        _immediate = [.. options.Sinks.OfType<IImmediateRunEventSink>()];
        _pumps = [.. options.Sinks.Where(sink => sink is not IImmediateRunEventSink)
            .Select(sink => new SinkPump(sink, this, options, gate, options.QueueCapacity))];
        if (options.EventFile is { } file)
        {
            OpenFile(file);
        }
    }

    public bool HasSinks => _pumps.Length > 0 || _immediate.Length > 0 || _filePump is not null;

    /// <summary>Gets whether somebody wants progress and metrics as events at once.</summary>
    public bool WantsEvents => _immediate.Length > 0;

    /// <summary>Gets whether one of the sinks is at work here.</summary>
    public bool IsWriting => SinkPump.CurrentRun == this;

    public CancellationToken Stopping => _stopping.Token;

    public Exception? Fault => Volatile.Read(ref _fault);

    public CancellationToken FaultToken => _faulted.Token;

    private IEnumerable<SinkPump> AllPumps => _filePump is null ? _pumps : _pumps.Append(_filePump);

    /// <summary>Takes an event that is neither progress nor metrics.</summary>
    public void Post(RunEvent runEvent)
    {
        PostNow(runEvent);
        foreach (SinkPump pump in _pumps)
        {
            if (!pump.IsBroken && !pump.Backlog.TryAdd(runEvent))
            {
                pump.Backlog.FallBehind(_file ?? OpenFile(new TemporaryRunEventFile()), runEvent.Sequence);
            }
        }

        if (_filePump is { IsBroken: false })
        {
            _filePump.Backlog.TryAdd(runEvent);
            _filePump.Wake();
        }

        foreach (SinkPump pump in _pumps)
        {
            pump.Wake();
        }
    }

    /// <summary>Hands an event to those who want progress and metrics as events at once.</summary>
    public void PostNow(RunEvent runEvent)
    {
        foreach (IImmediateRunEventSink sink in _immediate)
        {
            sink.Write(runEvent);
        }
    }

    /// <summary>Takes progress or metrics.</summary>
    public void Post(LatestReport report)
    {
        foreach (SinkPump pump in _pumps)
        {
            Post(pump, report);
        }

        // A temporary file is for what must not be lost, and reports are never lost.
        if (_filePump is not null && _options.EventFile is not null)
        {
            Post(_filePump, report);
        }
    }

    /// <summary>Waits while far more is written than the file takes; called without the lock.</summary>
    public void WaitForFile()
    {
        if (_filePump is not { } pump || pump.Backlog.Count < MostForFile || IsWriting)
        {
            return;
        }

        bool inTime = true;
        lock (_gate)
        {
            while (inTime && !pump.IsBroken && pump.Backlog.Count >= MostForFile)
            {
                inTime = Monitor.Wait(_gate, _options.FlushTimeout);
            }
        }

        if (!inTime)
        {
            FailFile(new TimeoutException($"Nothing was written for {_options.FlushTimeout}."));
        }
    }

    /// <summary>Waits until every sink has taken all and flushed, for <see cref="RunLoggerOptions.FlushTimeout"/> at most.</summary>
    /// <returns>Whether all have.</returns>
    public async Task<bool> FlushAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = new(_options.FlushTimeout, _options.TimeProvider);
        using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        bool?[] flushed = await Task.WhenAll(Others().Select(pump => TryFlushAsync(pump, linked.Token))).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return flushed.All(isDone => isDone == true);
    }

    /// <summary>Flushes for the last time, and says of each sink what it hasn't got.</summary>
    public async Task EndAsync()
    {
        using CancellationTokenSource deadline = new(_options.FlushTimeout, _options.TimeProvider);
        SinkPump[] pumps = Others();
        bool?[] flushed = await Task.WhenAll(pumps.Select(pump => TryFlushAsync(pump, deadline.Token))).ConfigureAwait(false);
        foreach ((SinkPump pump, bool? isDone) in pumps.Zip(flushed))
        {
            bool hasAll = End(pump, isInTime: isDone is not null);
            if (pump == _filePump && hasAll)
            {
                _file!.Close();
            }
        }

        if (flushed.Contains(null))
        {
            _ = _stopping.CancelAsync();
        }
        else if (!IsWriting)
        {
            // A sink that is late, or that ended the run itself, may still catch up from it.
            _file?.Dispose();
        }
    }

    /// <summary>Notes that a sink has failed without which the run can't do.</summary>
    public void Fail(SinkPump pump, IRunEventSink sink, Exception exception)
    {
        if (sink == _file)
        {
            FailFile(exception);
            return;
        }

        lock (_gate)
        {
            pump.Break();
        }

        SetFault($"The events of the run can't be written by {sink.GetType().Name}: {exception.Message}", exception);
    }

    /// <summary>Notes that the run's file can't be written or read.</summary>
    public void FailFile(Exception exception)
    {
        lock (_gate)
        {
            _file!.IsBroken = true;
            _filePump!.Break();
            WakeAll();
            Monitor.PulseAll(_gate);
        }

        SetFault($"The events of the run can't be kept in {_file}: {exception.Message}", exception);
    }

    private static void Post(SinkPump pump, LatestReport report)
    {
        if (!pump.IsBroken)
        {
            pump.Backlog.Add(report);
            pump.Wake();
        }
    }

    /// <summary>Says whether a sink has taken and flushed all; null where it hadn't the time to.</summary>
    private static async Task<bool?> TryFlushAsync(SinkPump pump, CancellationToken cancellationToken)
    {
        Task<bool> flushed = pump.FlushAsync(cancellationToken);
        try
        {
            await flushed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Looked at below: what is done at the last moment is done.
        }

        bool isDone = flushed.IsCompletedSuccessfully && await flushed.ConfigureAwait(false);
        return isDone || !cancellationToken.IsCancellationRequested ? isDone : null;
    }

    // A sink that finishes its own run would wait for itself.
    private SinkPump[] Others()
    {
        lock (_gate)
        {
            return [.. AllPumps.Where(pump => !pump.IsCurrent)];
        }
    }

    /// <summary>Ends a sink's part; returns whether it has got everything.</summary>
    private bool End(SinkPump pump, bool isInTime)
    {
        long? missing;
        lock (_gate)
        {
            missing = pump.End();
        }

        bool hasAll = missing is null && isInTime;

        // A temporary file is as late as the sinks that need it, and those say so.
        if (!hasAll && (pump != _filePump || _options.EventFile is not null))
        {
            ReportMissing(pump, missing, isInTime);
        }

        return hasAll;
    }

    private void ReportMissing(SinkPump pump, long? missing, bool isInTime)
    {
        TimeoutException? late = isInTime ? null : new TimeoutException($"The time for flushing is over: {_options.FlushTimeout}.");
        if (missing is { } first)
        {
            pump.Report(late, "The event sink {Sink} did not take the events from number {Sequence} on.", first);
        }
        else
        {
            pump.Report(late, "The event sink {Sink} did not flush in time.");
        }

        if (pump.IsRequired)
        {
            SetFault("The events of the run could not all be written before its end.", late);
        }
    }

    private void SetFault(string message, Exception? cause)
    {
        if (Interlocked.CompareExchange(ref _fault, new KeywayException(message, cause), null) is null)
        {
            // What hangs on the token is the action's business, and must not hold up the sinks.
            _ = _faulted.CancelAsync();
        }
    }

    private RunFile OpenFile(IRunEventFile file)
    {
        _file = new RunFile(file, _gate, WakeAll);
        _filePump = new SinkPump(_file, this, _options, _gate, int.MaxValue, isGapless: true);
        return _file;
    }

    private void WakeAll()
    {
        lock (_gate)
        {
            foreach (SinkPump pump in _pumps)
            {
                pump.Wake();
            }
        }
    }
}
