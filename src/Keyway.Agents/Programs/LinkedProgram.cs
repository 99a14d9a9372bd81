namespace Keyway.Agents;

/// <summary>A program that a process can start another process of.</summary>
/// <param name="Program">The program.</param>
/// <param name="Description">What it is good for, for the model that chooses it.</param>
public sealed record LinkedProgram(LlmProgram Program, string? Description = null);
