using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>A message of a conversation, under a number that no other message of it ever has.</summary>
/// <param name="Number">The number, as in <c>msg_3</c>.</param>
/// <param name="Message">The message. Don't change it: others may hold it too.</param>
public sealed record ConversationMessage(int Number, ChatMessage Message)
{
    /// <summary>Gets whether a conversation can go back to before this message: it is the user's.</summary>
    public bool IsPosition => Message.Role == ChatRole.User;
}
