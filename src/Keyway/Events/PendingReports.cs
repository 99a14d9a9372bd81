namespace Keyway;

/// <summary>
/// What a sink hasn't got yet of progress and metrics: the newest of each category, in the order of their numbers, and which
/// numbers each stands for. Not thread-safe: the owner locks.
/// </summary>
internal sealed class PendingReports
{
    /// <summary>
    /// How many gaps the numbers of one category may have. While a sink stands still, categories that take turns would make
    /// these lists grow with every report.
    /// </summary>
    private const int MostRanges = 256;

    private readonly List<PendingReport> _progress = [];
    private readonly List<PendingReport> _metrics = [];
    private readonly SequenceRangeSet _shared = new();
    private PendingReport? _first;
    private PendingReport? _last;

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the lowest number; <see cref="long.MaxValue"/> where there is none.</summary>
    public long First => _first?.Sequence ?? long.MaxValue;

    /// <summary>Takes a report; the one before of its category, if it is still there, is stood for by this one.</summary>
    public void Add(LatestReport report)
    {
        PendingReport pending = Find(report);
        if (pending.IsPending)
        {
            pending.StandsFor.Add(pending.Sequence);
        }

        // Mostly one category reports again and again, and is the last already.
        if (pending != _last)
        {
            if (pending.IsPending)
            {
                Unlink(pending);
            }

            pending.Report = report;
            Append(pending);
        }

        pending.Sequence = report.Sequence;
        if (pending.StandsFor.Count == MostRanges)
        {
            Share();
        }
    }

    /// <summary>Makes the event of the first one and forgets that.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="standsForAll">
    /// Whether it stands for what was replaced of all categories below its number, so that nothing is missing up to it.
    /// </param>
    public RunEvent TakeFirst(string? runId, bool standsForAll = false)
    {
        PendingReport pending = _first!;
        Unlink(pending);
        if (standsForAll)
        {
            for (PendingReport? other = _first; other is not null; other = other.Next)
            {
                pending.StandsFor.TakeFrom(other.StandsFor, pending.Sequence);
            }

            pending.StandsFor.Sort();
        }

        if (_shared.Count > 0 && _shared.Last < pending.Sequence)
        {
            pending.StandsFor.TakeFrom(_shared);
            pending.StandsFor.Sort();
        }

        return pending.Report!.ToEvent(runId, pending.StandsFor.Drain());
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        while (_first is not null)
        {
            TakeFirst(runId: null);
        }
    }

    private PendingReport Find(LatestReport report)
    {
        List<PendingReport> all = report.Kind == RunEventKind.Progress ? _progress : _metrics;
        while (all.Count <= report.Index)
        {
            all.Add(new PendingReport());
        }

        return all[report.Index];
    }

    // Together the numbers of all categories have far fewer gaps. All of them are below that of the newest report.
    private void Share()
    {
        for (PendingReport? pending = _first; pending is not null; pending = pending.Next)
        {
            _shared.TakeFrom(pending.StandsFor);
        }

        _shared.Sort();
    }

    private void Append(PendingReport pending)
    {
        pending.IsPending = true;
        pending.Previous = _last;
        if (_last is null)
        {
            _first = pending;
        }
        else
        {
            _last.Next = pending;
        }

        _last = pending;
        Count++;
    }

    private void Unlink(PendingReport pending)
    {
        if (pending.Previous is { } previous)
        {
            previous.Next = pending.Next;
        }
        else
        {
            _first = pending.Next;
        }

        if (pending.Next is { } next)
        {
            next.Previous = pending.Previous;
        }
        else
        {
            _last = pending.Previous;
        }

        pending.Previous = pending.Next = null;
        pending.IsPending = false;
        Count--;
    }
}
