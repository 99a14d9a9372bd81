namespace Keyway.Agents;

/// <summary>A tool has answered.</summary>
/// <param name="Process">The process.</param>
/// <param name="Call">The call.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ToolEnded(LlmProcess Process, ToolCallRecord Call, TimeSpan Duration);
