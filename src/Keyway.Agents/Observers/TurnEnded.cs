namespace Keyway.Agents;

/// <summary>One request and the calls that came of it are done.</summary>
/// <param name="Process">The process.</param>
/// <param name="Turn">Which request of its run this was, from 1.</param>
/// <param name="ToolCalls">How many calls came of it.</param>
public sealed record TurnEnded(LlmProcess Process, int Turn, int ToolCalls);
