namespace Keyway.Agents;

/// <summary>The run has ended; nothing comes behind this.</summary>
/// <param name="Result">What became of it.</param>
public sealed record CompletedRunUpdate(RunResult Result) : RunUpdate;
