using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// A report of progress or metrics as values: most reports are replaced by the next one before a sink is free, and never
/// become an event.
/// </summary>
internal readonly struct RunReport
{
    public required RunEventKind Kind { get; init; }

    public required string Category { get; init; }

    /// <summary>Which one of the run's categories of its kind it is, from 0.</summary>
    public required int Index { get; init; }

    public required long Sequence { get; init; }

    public required DateTimeOffset Time { get; init; }

    public RunEventLevel Level { get; init; }

    /// <summary>Progress; null for metrics.</summary>
    public ProgressSnapshot? Progress { get; init; }

    /// <summary>The merged metrics; null for progress.</summary>
    public ReadOnlyDictionary<string, object?>? Metrics { get; init; }

    public RunEvent ToEvent(string? runId, SequenceRange[] standsFor) => new()
    {
        Sequence = Sequence,
        Time = Time,
        RunId = runId,
        Kind = Kind,
        Category = Category,
        Level = Level,
        Name = RunEventNames.Of(Kind),
        Data = Metrics ?? ReadOnlyDictionary<string, object?>.Empty,
        Progress = Progress,
        StandsFor = standsFor,
    };
}
