using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Pipeline;

/// <summary>
/// A model that makes the calls of a script, and then says what it was told. What a function returned it reads as the clients
/// of real providers write it: text as it is, anything else as its JSON.
/// </summary>
internal sealed class ScriptedClient(params (string Function, string Arguments)[][] script) : IChatClient
{
    private static readonly JsonSerializerOptions s_options = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    public int Requests { get; private set; }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        int turn = Requests++;
        ChatMessage message = turn < script.Length
            ? new(ChatRole.Assistant, [.. script[turn].Select((call, at) => (AIContent)CallOf(call.Function, call.Arguments, $"{turn}-{at}"))])
            : new(ChatRole.Assistant, string.Join('|', messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(Read)));
        return Task.FromResult(new ChatResponse(message));
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

    private static FunctionCallContent CallOf(string function, string arguments, string id)
        => FunctionCallContent.CreateFromParsedArguments(
            arguments, id, function, static json => JsonSerializer.Deserialize<Dictionary<string, object?>>(json, AIJsonUtilities.DefaultOptions));

    private static string Read(FunctionResultContent result)
        => result.Result as string ?? JsonSerializer.Serialize(result.Result, s_options.GetTypeInfo(typeof(object)));
}
