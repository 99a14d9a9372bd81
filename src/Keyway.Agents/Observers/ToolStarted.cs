namespace Keyway.Agents;

/// <summary>A tool is called.</summary>
/// <param name="Process">The process.</param>
/// <param name="Id">What the model knows the call under.</param>
/// <param name="CalledAs">The name that the model called.</param>
/// <param name="Arguments">The arguments by name.</param>
public sealed record ToolStarted(LlmProcess Process, string Id, string CalledAs, IReadOnlyDictionary<string, object?> Arguments);
