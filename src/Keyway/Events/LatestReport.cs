using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// The newest report of one category. Most reports are replaced by the next one before a sink is free and never become an
/// event, so that the queues of all sinks look at this one and copy nothing. Not thread-safe: the owner locks.
/// </summary>
/// <param name="category">The category.</param>
/// <param name="index">Which one of the run's categories of its kind it is, from 0.</param>
internal abstract class LatestReport(string category, int index)
{
    private DateTimeOffset _time;

    public string Category { get; } = category;

    public int Index { get; } = index;

    public abstract RunEventKind Kind { get; }

    public long Sequence { get; private set; }

    /// <summary>The timestamp of the report.</summary>
    public long ReportedAt { get; set; }

    public RunEventLevel Level { get; private set; }

    protected virtual ProgressSnapshot? Progress => null;

    protected virtual ReadOnlyDictionary<string, object?> Data => ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>Numbers what was reported.</summary>
    public void Number(long sequence, DateTimeOffset time, RunEventLevel level)
    {
        Sequence = sequence;
        Level = level;
        _time = time;
    }

    /// <summary>Makes the event of the report.</summary>
    public RunEvent ToEvent(string? runId, SequenceRange[] standsFor) => new()
    {
        Sequence = Sequence,
        Time = _time,
        RunId = runId,
        Kind = Kind,
        Category = Category,
        Level = Level,
        Name = RunEventNames.Of(Kind),
        Data = Data,
        Progress = Progress,
        StandsFor = standsFor,
    };
}
