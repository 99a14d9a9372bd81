namespace Keyway;

/// <summary>The tone of a message: see <see cref="RunLogger.LogMessage"/>.</summary>
public enum MessageLevel
{
    /// <summary>Neutral.</summary>
    Info,

    /// <summary>Something worked.</summary>
    Success,

    /// <summary>Something should be looked at; the run goes on.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Danger,
}
