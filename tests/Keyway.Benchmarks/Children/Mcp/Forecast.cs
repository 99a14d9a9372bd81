namespace Keyway.Benchmarks.Children;

/// <summary>What is forecast.</summary>
public sealed record Forecast(string City, double Temperature, Unit Unit, bool Detailed);
