namespace Keyway;

/// <summary>How far a category of work had come when it last reported.</summary>
public readonly record struct ProgressSnapshot
{
    /// <summary>The category; empty for the default one.</summary>
    public required string Category { get; init; }

    /// <summary>
    /// How much was done, in the unit of <see cref="Total"/>; after a failure, what had been reported before.
    /// </summary>
    public required long Current { get; init; }

    /// <summary>How much there is to do; 0 only for a category that failed before its first report.</summary>
    public required long Total { get; init; }

    /// <summary>100·<see cref="Current"/>/<see cref="Total"/> with two decimals; 0 after a failure.</summary>
    public required double Percent { get; init; }

    /// <summary>The time since the category started; null when it failed before it started.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>The time that the rest should take at the pace so far; null while there is no pace to go by.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>Where the category stands.</summary>
    public required ProgressStatus Status { get; init; }
}
