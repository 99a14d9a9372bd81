using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>The model has answered.</summary>
/// <param name="Process">The process.</param>
/// <param name="Response">The answer.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ResponseReceived(LlmProcess Process, ChatResponse Response, TimeSpan Duration);
