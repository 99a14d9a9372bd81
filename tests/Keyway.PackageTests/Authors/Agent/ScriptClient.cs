using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;

/// <summary>A model that calls each tool that it is told of once, and then says what came of it.</summary>
public sealed class ScriptClient : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage last = messages.Last();
        ChatMessage answer = last.Role == ChatRole.Tool
            ? new(ChatRole.Assistant, $"It is {string.Join(" or ", last.Contents.OfType<FunctionResultContent>().Select(result => result.Result))}.")
            : new(ChatRole.Assistant, [.. (options?.Tools ?? []).Select(Call)]);
        return Task.FromResult(new ChatResponse(answer));
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

    private static FunctionCallContent Call(AITool tool)
        => new(tool.Name, tool.Name, tool.Name == "calculator"
            ? new Dictionary<string, object?> { ["expression"] = "6 * 7" }
            : new Dictionary<string, object?> { ["a"] = 40, ["b"] = 2 });
}
