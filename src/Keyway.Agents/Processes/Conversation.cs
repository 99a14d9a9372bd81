using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>
/// What was said so far. It changes in whole steps, each of which leaves every call of a tool with its result, so that whoever looks,
/// at any moment and on any thread, sees a conversation that a model can be sent.
/// </summary>
internal sealed class Conversation
{
    private readonly object _gate = new();
    private volatile ImmutableList<ConversationMessage> _messages = [];

    public ImmutableList<ConversationMessage> Messages => _messages;

    /// <summary>Gets the number that the next message gets. Numbers of messages that were dropped aren't given again.</summary>
    public int Next { get; private set; }

    /// <summary>Returns a copy, numbers and all, with messages behind it.</summary>
    public Conversation Fork(IReadOnlyList<ChatMessage> behind)
    {
        var fork = new Conversation();
        lock (_gate)
        {
            fork._messages = [.. _messages.Select(said => said with { Message = MessageCopy.Of(said.Message) })];
            fork.Next = Next;
        }

        fork.Append([.. behind.Select(MessageCopy.Of)]);
        return fork;
    }

    /// <summary>Adds what was said in one step.</summary>
    /// <returns>The number of the first message.</returns>
    public int Append(params IReadOnlyList<ChatMessage> messages)
    {
        lock (_gate)
        {
            int first = Next;
            _messages = _messages.AddRange(messages.Select(message => new ConversationMessage(Next++, message)));
            return first;
        }
    }

    /// <summary>Drops a message and all behind it.</summary>
    /// <param name="number">The message's number.</param>
    /// <returns>What was dropped; nothing where no message has that number.</returns>
    public IReadOnlyList<ConversationMessage> DropFrom(int number)
    {
        lock (_gate)
        {
            ImmutableList<ConversationMessage> all = _messages;
            int index = all.FindIndex(message => message.Number == number);
            if (index < 0)
            {
                return [];
            }

            _messages = all.GetRange(0, index);
            return all.GetRange(index, all.Count - index);
        }
    }
}
