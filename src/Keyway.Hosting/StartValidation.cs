namespace Keyway.Hosting;

/// <summary>What a host does at its start about tools that can't be called as things are.</summary>
public enum StartValidation
{
    /// <summary>Logs a warning for each. The default.</summary>
    Report,

    /// <summary>Doesn't start: for hosts that serve every tool.</summary>
    Throw,

    /// <summary>Doesn't look.</summary>
    None,
}
