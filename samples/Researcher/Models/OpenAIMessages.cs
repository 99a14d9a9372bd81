using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Researcher.Models;

/// <summary>Translates messages.</summary>
internal static class OpenAIMessages
{
    public static IEnumerable<OpenAI.Chat.ChatMessage> From(IEnumerable<ChatMessage> messages) => messages.SelectMany(From);

    /// <summary>Makes a call of a tool. Arguments that are no JSON object are told with the call.</summary>
    public static FunctionCallContent ToCall(string id, string name, string arguments)
        => FunctionCallContent.CreateFromParsedArguments(
            arguments, id, name, static json => string.IsNullOrWhiteSpace(json) ? [] : JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!);

    private static IEnumerable<OpenAI.Chat.ChatMessage> From(ChatMessage message)
    {
        if (message.Role == ChatRole.System)
        {
            yield return new SystemChatMessage(message.Text);
        }
        else if (message.Role == ChatRole.Tool)
        {
            foreach (FunctionResultContent result in message.Contents.OfType<FunctionResultContent>())
            {
                yield return new ToolChatMessage(result.CallId, TextOf(result.Result));
            }
        }
        else if (message.Role == ChatRole.Assistant)
        {
            yield return FromAssistant(message);
        }
        else
        {
            yield return new UserChatMessage(message.Text);
        }
    }

    private static AssistantChatMessage FromAssistant(ChatMessage message)
    {
        ChatToolCall[] calls =
        [
            .. message.Contents.OfType<FunctionCallContent>().Select(call => ChatToolCall.CreateFunctionToolCall(
                call.CallId, call.Name, BinaryData.FromString(JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>())))),
        ];
        if (calls.Length == 0)
        {
            return new AssistantChatMessage(message.Text);
        }

        var result = new AssistantChatMessage(calls);
        if (message.Text.Length > 0)
        {
            result.Content.Add(ChatMessageContentPart.CreateTextPart(message.Text));
        }

        return result;
    }

    private static string TextOf(object? result)
        => result switch
        {
            null => "",
            string text => text,
            JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
            JsonElement json => json.GetRawText(),
            AIContent content => content.ToString() ?? "",
            IEnumerable<AIContent> contents => string.Join('\n', contents),
            _ => JsonSerializer.Serialize(result),
        };
}
