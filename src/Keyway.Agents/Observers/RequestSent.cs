using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>The model is sent the conversation.</summary>
/// <param name="Process">The process.</param>
/// <param name="Messages">What it is sent, with the system prompt.</param>
public sealed record RequestSent(LlmProcess Process, IReadOnlyList<ChatMessage> Messages);
