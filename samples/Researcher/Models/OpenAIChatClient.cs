using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Researcher.Models;

/// <summary>
/// A small bridge from <see cref="IChatClient"/> to the OpenAI package: text, tools and usage, and nothing else. A program of your own
/// takes the one of the package Microsoft.Extensions.AI.OpenAI, <c>client.GetChatClient(model).AsIChatClient()</c>.
/// </summary>
internal sealed class OpenAIChatClient(OpenAIClient client, string defaultModel) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", null, defaultModel);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ClientResult<ChatCompletion> answer = await ClientFor(options).CompleteChatAsync(
            OpenAIMessages.From(messages), OpenAIOptions.From(options), cancellationToken);
        ChatCompletion completion = answer.Value;
        List<AIContent> contents = [.. completion.Content.Where(part => part.Text is not null).Select(part => new TextContent(part.Text))];
        contents.AddRange(completion.ToolCalls.Select(call => OpenAIMessages.ToCall(call.Id, call.FunctionName, call.FunctionArguments.ToString())));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            FinishReason = ReasonOf(completion.FinishReason),
            Usage = UsageOf(completion.Usage),
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        AsyncCollectionResult<StreamingChatCompletionUpdate> stream = ClientFor(options).CompleteChatStreamingAsync(
            OpenAIMessages.From(messages), OpenAIOptions.From(options), cancellationToken);
        var calls = new StreamedCalls();
        await foreach (StreamingChatCompletionUpdate part in stream)
        {
            calls.Add(part.ToolCallUpdates);
            List<AIContent> contents = [.. part.ContentUpdate.Where(piece => piece.Text is not null).Select(piece => new TextContent(piece.Text))];
            if (part.FinishReason is not null)
            {
                contents.AddRange(calls.Take());
            }

            if (UsageOf(part.Usage) is { } usage)
            {
                contents.Add(new UsageContent(usage));
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, contents)
            {
                MessageId = part.CompletionId,
                ResponseId = part.CompletionId,
                ModelId = part.Model,
                FinishReason = part.FinishReason is { } reason ? ReasonOf(reason) : null,
            };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
        => serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;

    public void Dispose()
    {
    }

    private ChatClient ClientFor(ChatOptions? options) => client.GetChatClient(options?.ModelId ?? defaultModel);

    private static Microsoft.Extensions.AI.ChatFinishReason ReasonOf(OpenAI.Chat.ChatFinishReason reason)
        => reason switch
        {
            OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
            OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
            OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
            _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
        };

    private static UsageDetails? UsageOf(ChatTokenUsage? usage)
        => usage is null ? null : new UsageDetails
        {
            InputTokenCount = usage.InputTokenCount,
            OutputTokenCount = usage.OutputTokenCount,
            TotalTokenCount = usage.TotalTokenCount,
        };
}
