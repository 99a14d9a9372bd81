using System.Globalization;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>Takes a conversation back to an earlier place.</summary>
internal static class GotoTool
{
    private const string Prefix = "msg_";
    private const int ExcerptLength = 200;

    /// <summary>
    /// Goes back to before an earlier message of the user, as if nothing since then had been said. Each of these messages begins with its
    /// position, such as [msg_3]. What is dropped is forgotten, so leave a note of what must be kept.
    /// </summary>
    /// <param name="position">The message to go back to before, such as msg_3.</param>
    /// <param name="message">A note to go on with: what was learnt, and what to do differently.</param>
    /// <param name="process">The process that the call is from.</param>
    [Tool("goto", Access = ToolAccess.Write)]
    public static ToolResult GoTo(
        string position, [FromContext(AgentContextKeys.Process)] LlmProcess process, string? message = null)
    {
        if (!TryParse(position, out int number))
        {
            return ToolResult.Failure($"Expected a position such as msg_0, got '{position}'. {Reachable(process)}", "invalid_position");
        }

        if (number >= process.Conversation.Next)
        {
            return ToolResult.Failure($"{position} hasn't been said yet: only earlier places can be gone back to. {Reachable(process)}", "forward_jump");
        }

        if (process.Messages.FirstOrDefault(said => said.Number == number) is not { IsPosition: true } target)
        {
            return ToolResult.Failure($"There is no message of the user at {position}. {Reachable(process)}", "unknown_position");
        }

        int dropped = process.Messages.Count(said => said.Number >= number);
        process.JumpTo(number, Note(target.Message, number, dropped, message), message);
        return ToolResult.AbortWith($"Went back to before {position}; {dropped} messages were dropped.");
    }

    private static bool TryParse(string position, out int number)
    {
        number = 0;
        return position.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(position.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Reachable(LlmProcess process)
    {
        string[] positions = [.. from said in process.Messages where said.IsPosition select $"{Prefix}{said.Number}"];
        return positions.Length == 0 ? "There are none yet." : $"There are: {string.Join(", ", positions)}.";
    }

    private static string Note(ChatMessage first, int number, int dropped, string? message)
    {
        string text = first.Text.Trim();
        string excerpt = text.Length <= ExcerptLength ? text : $"{text[..SafeLength(text)]}…";
        string note = string.IsNullOrWhiteSpace(message) ? "" : $"\nYour note: {message}";
        return $"You went back to before {Prefix}{number}. {dropped} messages were dropped; the first of them, the user's, was: {excerpt}{note}";
    }

    private static int SafeLength(string text) => char.IsHighSurrogate(text[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
}
