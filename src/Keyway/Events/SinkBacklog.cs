namespace Keyway;

/// <summary>
/// What one sink hasn't got yet, in the order of its numbers: events, up to a bound; progress and metrics, the newest of each
/// category; and how much there is in the run's file beyond that bound. The owner locks, but for <see cref="CatchUp"/>.
/// </summary>
/// <param name="gate">The run's lock.</param>
/// <param name="capacity">How many events wait in memory, at most.</param>
/// <param name="isGapless">
/// Whether what was taken so far has no gap at any moment, because the process may be killed then: what is coalesced comes
/// before the next event, and the first of it stands for all that was replaced.
/// </param>
internal sealed class SinkBacklog(object gate, int capacity, bool isGapless = false)
{
    private readonly Queue<RunEvent> _events = [];
    private readonly PendingReports _reports = new();
    private RunFile? _file;
    private RunEventLineReader? _reader;
    private long _startInFile;
    private long _firstInFile;
    private long _lastInFile;

    /// <summary>Gets whether there are events in the file that aren't in memory.</summary>
    public bool IsBehind => _file is not null;

    /// <summary>Gets how much there is in memory.</summary>
    public int Count => _events.Count + _reports.Count;

    public bool IsEmpty => Count == 0 && !IsBehind;

    /// <summary>Gets whether there is nothing that may be coalesced further by waiting.</summary>
    public bool HasEvents => _events.Count > 0 || IsBehind;

    /// <summary>Gets whether there is something to take now, without reading the file first.</summary>
    public bool HasNext => _events.Count > 0 || _reports.First < NextInFile;

    /// <summary>Gets whether the file has something to read for <see cref="CatchUp"/>.</summary>
    public bool CanCatchUp => _events.Count == 0 && _file is { } file && (file.WrittenThrough >= _firstInFile || file.IsBroken);

    /// <summary>Gets the lowest number that the sink hasn't got.</summary>
    public long First => Math.Min(_reports.First, NextEvent);

    private long NextEvent => _events.TryPeek(out RunEvent? next) ? next.Sequence : NextInFile;

    private long NextInFile => IsBehind ? _firstInFile : long.MaxValue;

    /// <summary>Takes an event; false where there is no room for it, and it has to be found in the run's file later.</summary>
    public bool TryAdd(RunEvent runEvent)
    {
        if (IsBehind)
        {
            _lastInFile = runEvent.Sequence;
            return true;
        }

        if (_events.Count == capacity)
        {
            return false;
        }

        while (isGapless && _reports.Count > 0)
        {
            _events.Enqueue(_reports.TakeFirst(runEvent.RunId, standsForAll: true));
        }

        _events.Enqueue(runEvent);
        return true;
    }

    /// <summary>Leaves an event, and those that follow, to the run's file.</summary>
    public void FallBehind(RunFile file, long sequence)
    {
        if (!file.IsBroken)
        {
            _file = file;
            _startInFile = file.Position;
            _firstInFile = _lastInFile = sequence;
        }
    }

    public void Add(LatestReport report) => _reports.Add(report);

    /// <summary>Takes what comes next, so many at most.</summary>
    public IReadOnlyList<RunEvent> Take(int count, string? runId)
    {
        List<RunEvent> taken = new(Math.Min(count, Count));
        while (taken.Count < count && HasNext)
        {
            taken.Add(_reports.First < NextEvent ? _reports.TakeFirst(runId, isGapless) : _events.Dequeue());
        }

        return taken;
    }

    /// <summary>Reads on in the file where memory is empty; only the pump of the sink calls it, without the lock.</summary>
    public void CatchUp()
    {
        RunFile file;
        long through;
        lock (gate)
        {
            if (!CanCatchUp)
            {
                return;
            }

            file = _file!;
            through = file.WrittenThrough;
        }

        List<RunEvent> read = file.IsBroken ? [] : Read(file);
        lock (gate)
        {
            read.ForEach(_events.Enqueue);
            _firstInFile = read.Count > 0 ? read[^1].Sequence + 1 : through + 1;
            if (_firstInFile > _lastInFile || file.IsBroken)
            {
                _file = null;
            }
        }

        if (!IsBehind)
        {
            _reader?.Dispose();
            _reader = null;
        }
    }

    public void Clear()
    {
        _events.Clear();
        _reports.Clear();
        _file = null;
    }

    private List<RunEvent> Read(RunFile file)
    {
        _reader ??= file.OpenReader(_startInFile);
        List<RunEvent> read = [];
        while (read.Count < capacity && _reader.Read() is { } runEvent)
        {
            // The sink has what came before, and coalesces progress and metrics for itself.
            if (runEvent.Sequence >= _firstInFile && runEvent.Kind is not (RunEventKind.Progress or RunEventKind.Metrics))
            {
                read.Add(runEvent);
            }
        }

        return read;
    }
}
