namespace Keyway.Agents;

/// <summary>The model is about to be asked.</summary>
/// <param name="Process">The process.</param>
/// <param name="Turn">Which request of its run this is, from 1.</param>
public sealed record TurnStarted(LlmProcess Process, int Turn);
