namespace Keyway;

/// <summary>
/// The newest progress or metrics of one category that a sink hasn't got yet. One for each category and sink, used again and
/// again.
/// </summary>
internal sealed class PendingReport
{
    public bool IsPending { get; set; }

    /// <summary>The category's newest report, which is this one as long as it is pending.</summary>
    public LatestReport? Report { get; set; }

    /// <summary>The number of the report.</summary>
    public long Sequence { get; set; }

    /// <summary>The numbers of the reports that this one replaced.</summary>
    public SequenceRangeSet StandsFor { get; } = new();

    /// <summary>The pending report with the next lower number.</summary>
    public PendingReport? Previous { get; set; }

    /// <summary>The pending report with the next higher number.</summary>
    public PendingReport? Next { get; set; }
}
