using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>
/// Copies messages, since whoever is sent one may change it: a pipeline, or the owner of a fork. Content of rarer kinds than text, calls
/// and results has no copy, and is shared.
/// </summary>
internal static class MessageCopy
{
    public static ChatMessage Of(ChatMessage message)
    {
        ChatMessage copy = message.Clone();
        copy.Contents = [.. message.Contents.Select(Of)];
        copy.AdditionalProperties = message.AdditionalProperties?.Clone();
        return copy;
    }

    private static AIContent Of(AIContent content)
    {
        AIContent? copy = content switch
        {
            _ when content.GetType() == typeof(TextContent) => new TextContent(((TextContent)content).Text),
            FunctionCallContent call => new FunctionCallContent(call.CallId, call.Name, call.Arguments is { } arguments ? new Dictionary<string, object?>(arguments) : null)
            {
                Exception = call.Exception,
                InformationalOnly = call.InformationalOnly,
            },
            FunctionResultContent result => new FunctionResultContent(result.CallId, result.Result) { Exception = result.Exception },
            _ => null,
        };
        if (copy is null)
        {
            return content;
        }

        copy.Annotations = content.Annotations;
        copy.RawRepresentation = content.RawRepresentation;
        copy.AdditionalProperties = content.AdditionalProperties?.Clone();
        return copy;
    }
}
