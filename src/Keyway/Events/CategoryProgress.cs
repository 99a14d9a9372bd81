namespace Keyway;

/// <summary>The progress of one category, and what it is worth to the whole.</summary>
/// <param name="category">The category.</param>
/// <param name="index">Which one of the run's it is, from 0.</param>
internal sealed class CategoryProgress(string category, int index) : LatestReport(category, index)
{
    public override RunEventKind Kind => RunEventKind.Progress;

    /// <summary>The timestamp at which the clock started; null before the first report.</summary>
    public long? StartedAt { get; set; }

    public ProgressSnapshot Last { get; set; }

    /// <summary>The part that is done, 0 to 1: unrounded, so that the whole doesn't add up rounding errors.</summary>
    public double DonePart { get; set; }

    protected override ProgressSnapshot? Progress => Last;
}
