namespace Keyway;

/// <summary>Where a category of work stands.</summary>
public enum ProgressStatus
{
    /// <summary>Started, and not all done.</summary>
    Running,

    /// <summary>All done.</summary>
    Completed,

    /// <summary>Given up.</summary>
    Failed,
}
