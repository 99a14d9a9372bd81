namespace Keyway.Soundness.Tests.Precision;

/// <summary>A key that the analyzers demand.</summary>
/// <param name="Of">The tool or helper of which they do.</param>
/// <param name="Key">The key.</param>
/// <param name="Kind">Why.</param>
/// <param name="Left">The place that no rule accounts for; null where all are accounted for.</param>
internal sealed record Demand(string Of, string Key, DemandKind Kind, string? Left);
