namespace Keyway.Agents;

/// <summary>A tool is called.</summary>
/// <param name="Id">What the model knows the call under.</param>
/// <param name="CalledAs">The name that the model called.</param>
/// <param name="Arguments">The arguments by name.</param>
public sealed record ToolCallRunUpdate(string Id, string CalledAs, IReadOnlyDictionary<string, object?> Arguments) : RunUpdate;
