namespace Keyway.Agents;

/// <summary>Something was written to the process's log.</summary>
/// <param name="Process">The process.</param>
/// <param name="Message">What was written.</param>
public sealed record StderrWritten(LlmProcess Process, string Message);
