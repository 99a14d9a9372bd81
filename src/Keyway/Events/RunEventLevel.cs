namespace Keyway;

/// <summary>How much attention a <see cref="RunEvent"/> asks for.</summary>
public enum RunEventLevel
{
    /// <summary>For developers.</summary>
    Debug,

    /// <summary>For whoever follows the run.</summary>
    Info,

    /// <summary>Something worked.</summary>
    Success,

    /// <summary>Something should be looked at; the run goes on.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Danger,
}
