namespace Keyway.Hosting;

/// <summary>A run as it is handed in.</summary>
public sealed record RunSubmission
{
    /// <summary>Gets the name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the arguments, a JSON object; empty where there are none.</summary>
    public Utf8Json Arguments { get; init; }

    /// <summary>Gets the run to go on from; null to begin anew.</summary>
    public string? ResumeFrom { get; init; }

    /// <summary>Gets what is laid over the environment of whoever runs it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
