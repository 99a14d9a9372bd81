namespace Keyway.Soundness.Tests.Running;

/// <summary>Thrown by programs under test on purpose.</summary>
public sealed class ProbeException() : Exception("Thrown on purpose.");
