namespace Keyway.Agents;

/// <summary>A run has ended: with a result, or with what it failed of.</summary>
/// <param name="Process">The process.</param>
/// <param name="Result">The result; null where the run failed or was cancelled.</param>
/// <param name="Exception">What it failed of; null where it has a result.</param>
public sealed record RunEnded(LlmProcess Process, RunResult? Result, Exception? Exception);
