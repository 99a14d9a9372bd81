namespace Keyway.Hosting;

/// <summary>How far a run has come.</summary>
public enum RunStatus
{
    /// <summary>It was accepted and hasn't begun.</summary>
    Pending,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It ended with a result.</summary>
    Succeeded,

    /// <summary>It ended with a fault.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>Its process ended before it did. Only a store says so, of a run that it finds.</summary>
    Interrupted,

    /// <summary>A store can't read its record.</summary>
    Unreadable,
}
