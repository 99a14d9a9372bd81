using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.Agents.Tests;

/// <summary>A model that says what a test wants it to say, and keeps what it was sent.</summary>
internal sealed class ScriptedChatClient(Func<IReadOnlyList<ChatMessage>, ChatResponse> answer) : IChatClient
{
    private readonly ConcurrentQueue<(IReadOnlyList<ChatMessage> Messages, ChatOptions Options)> _requests = [];

    /// <summary>Answers in order; one request more is a fault of the test.</summary>
    public ScriptedChatClient(params ChatResponse[] answers)
        : this(Play(answers))
    {
    }

    public IReadOnlyList<(IReadOnlyList<ChatMessage> Messages, ChatOptions Options)> Requests => [.. _requests];

    /// <summary>Gets or sets what happens before each answer.</summary>
    public Func<CancellationToken, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    public static ChatResponse Text(string text, long tokens = 10)
        => Response([new TextContent(text)], ChatFinishReason.Stop, tokens);

    public static ChatResponse Calls(params (string Name, object? Arguments)[] calls) => Says("", calls);

    public static ChatResponse Says(string text, params (string Name, object? Arguments)[] calls)
        => Response(
            [.. text.Length == 0 ? Array.Empty<AIContent>() : [new TextContent(text)], .. calls.Select((call, index) => Call($"call_{index}", call.Name, call.Arguments))],
            ChatFinishReason.ToolCalls,
            10);

    public static FunctionCallContent Call(string id, string name, object? arguments)
        => new(id, name, arguments is null
            ? null
            : JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value));

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        _requests.Enqueue((sent, options!));
        await BeforeAnswer(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return answer(sent);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            // Texts come in pieces, as they do from real models.
            string text = update.Text;
            if (text.Length > 1 && update.Contents is [TextContent])
            {
                yield return new ChatResponseUpdate(update.Role, text[..1]) { MessageId = update.MessageId };
                update.Contents = [new TextContent(text[1..])];
            }

            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
        => serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted", null, "scripted-1") : null;

    public void Dispose()
    {
    }

    private static ChatResponse Response(IList<AIContent> contents, ChatFinishReason reason, long tokens)
        => new(new ChatMessage(ChatRole.Assistant, contents))
        {
            FinishReason = reason,
            Usage = new UsageDetails { InputTokenCount = tokens - 3, OutputTokenCount = 3, TotalTokenCount = tokens },
        };

    private static Func<IReadOnlyList<ChatMessage>, ChatResponse> Play(ChatResponse[] answers)
    {
        int next = -1;
        return _ => Interlocked.Increment(ref next) is var at && at < answers.Length
            ? answers[at]
            : throw new InvalidOperationException($"The script has {answers.Length} answers, and one more was asked for.");
    }
}
