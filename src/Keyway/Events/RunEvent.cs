using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>
/// One thing that happened in a run: immutable, and numbered so that a reader knows when something is missing.
/// </summary>
public sealed record RunEvent
{
    /// <summary>The number of the event within its run: from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The run that it happened in; null where runs aren't told apart.</summary>
    public string? RunId { get; init; }

    /// <summary>What the event tells.</summary>
    public required RunEventKind Kind { get; init; }

    /// <summary>The category of progress or metrics; empty for the default one and for all other kinds.</summary>
    public string Category { get; init; } = "";

    /// <summary>How much attention it asks for.</summary>
    public RunEventLevel Level { get; init; } = RunEventLevel.Info;

    /// <summary>
    /// The name of the event: the author's own for <see cref="RunEventKind.Log"/>, else that of the kind
    /// (<c>progress</c>, <c>metrics</c>, <c>message</c>, <c>dev_event</c>, <c>item</c>, <c>end</c>).
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// What belongs to it, copied when it happened, dictionaries and lists inside it too; empty for progress, which is
    /// in <see cref="Progress"/>.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Data { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The path of the file that the event is about.</summary>
    public string? File { get; init; }

    /// <summary>The progress; null for all other kinds.</summary>
    public ProgressSnapshot? Progress { get; init; }

    /// <summary>
    /// The numbers of earlier progress or metrics that this event stands for, in ascending order, because a sink was slower
    /// than they came; empty for all other kinds. Where thousands of reports of several categories waited for one sink, the
    /// oldest of all of them are stood for by one event together.
    /// </summary>
    public IReadOnlyList<SequenceRange> StandsFor { get; init; } = [];

    /// <summary>Returns the event as a line of text for people, without its number and time.</summary>
    public override string ToString() => RunEventText.Describe(this);

    /// <summary>Makes the last event of a run; whoever posts it gives it its number.</summary>
    internal static RunEvent End(TimeProvider timeProvider)
        => new() { Sequence = 0, Time = timeProvider.GetUtcNow(), Kind = RunEventKind.End, Name = "end" };
}
