namespace Keyway.Agents;

/// <summary>A conversation went back to an earlier place.</summary>
/// <param name="Position">The number of the message before which it went on, as in <c>msg_3</c>.</param>
/// <param name="Dropped">How many messages were dropped.</param>
/// <param name="Message">What the model left itself as a note.</param>
/// <param name="Time">When it happened (UTC).</param>
public sealed record Jump(int Position, int Dropped, string? Message, DateTimeOffset Time);
