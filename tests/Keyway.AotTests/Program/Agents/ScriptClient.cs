using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Keyway.AotTests.Agents;

/// <summary>A model that calls some tools at once, and then says what came of them.</summary>
internal sealed class ScriptClient(params (string Tool, string Argument, object Value)[] calls) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage last = messages.Last();
        IList<AIContent> contents = last.Role == ChatRole.Tool
            ? [new TextContent(string.Join(' ', last.Contents.OfType<FunctionResultContent>().Select(result => result.Result)))]
            : [.. calls.Select((call, index) => new FunctionCallContent($"{index}", call.Tool, new Dictionary<string, object?> { [call.Argument] = call.Value }))];
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, contents)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
