namespace Keyway.Agents;

/// <summary>A tool has answered.</summary>
/// <param name="Call">The call.</param>
public sealed record ToolResultRunUpdate(ToolCallRecord Call) : RunUpdate;
