using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Researcher.Models;

/// <summary>
/// Stands in for a model, so that the sample runs without a network: it plays the three programs by simple rules, and calls their tools
/// as a model would. It understands nothing.
/// </summary>
internal sealed class OfflineChatClient : IChatClient
{
    private static readonly HashSet<string> s_common = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "can", "do", "does", "for", "how", "in", "is", "it", "of", "on", "or", "the", "to", "what", "when", "where", "which", "who", "why",
    };

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<ChatMessage> all = [.. messages];
        bool Has(string tool) => options?.Tools?.Any(offered => offered.Name == tool) == true;
        return Task.FromResult(Has("spawn") ? Research(all) : Has("read_page") ? Read(all) : Say("good"));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
        => serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("offline", null, "offline") : null;

    public void Dispose()
    {
    }

    private static ChatResponse Research(List<ChatMessage> messages)
    {
        int asked = messages.FindLastIndex(message => message.Role == ChatRole.User);
        string question = messages[asked].Text;
        List<FunctionResultContent> results = [.. messages.Skip(asked).SelectMany(message => message.Contents).OfType<FunctionResultContent>()];
        switch (results)
        {
            case []:
                return Call("Let me look.", "search_pages", new { query = Keywords(question), limit = 3 });
            case [{ Result: JsonElement { ValueKind: JsonValueKind.Array } found }] when found.GetArrayLength() > 0:
                string page = found[0].GetProperty("page").GetString()!;
                return Call($"The page {page} speaks of it.", "spawn", new { program_name = "reader", prompt = $"Page: {page}\nQuestion: {question}" });
            case [_]:
                return Say("No page speaks of it.");
            case [_, var answer]:
                return Call("", "spawn", new { program_name = "critic", prompt = $"Question: {question}\nAnswer: {TextOf(answer)}" });
            default:
                return Say($"{TextOf(results[1])}\n(Checked: {TextOf(results[2])}.)");
        }
    }

    private static ChatResponse Read(List<ChatMessage> messages)
    {
        string[] lines = messages.First(message => message.Role == ChatRole.User).Text.Split('\n');
        string page = lines[0].Replace("Page: ", "", StringComparison.Ordinal);
        if (messages[^1].Contents.OfType<FunctionResultContent>().FirstOrDefault() is not { } read)
        {
            return Call("", "read_page", new { name = page });
        }

        string[] words = Keywords(lines[^1].Replace("Question: ", "", StringComparison.Ordinal)).Split(' ');
        string? line = TextOf(read).Split('\n')
            .Where(text => text.Length > 0 && !text.StartsWith('<') && !text.StartsWith('#'))
            .MaxBy(text => words.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return Say($"{page} says: \"{line?.Trim(' ', '-', '*')}\"");
    }

    private static string Keywords(string question)
        => string.Join(' ', question.Split([' ', '?', '.', ',', '!'], StringSplitOptions.RemoveEmptyEntries).Where(word => !s_common.Contains(word)).Take(3));

    private static string TextOf(FunctionResultContent result) => result.Result is JsonElement json ? json.ToString() : result.Result?.ToString() ?? "";

    private static ChatResponse Say(string text) => Respond([new TextContent(text)], ChatFinishReason.Stop);

    private static ChatResponse Call(string text, string tool, object arguments)
        => Respond(
            [
                new TextContent(text),
                new FunctionCallContent(
                    Guid.NewGuid().ToString("n"),
                    tool,
                    JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(argument => argument.Name, object? (argument) => argument.Value.Clone())),
            ],
            ChatFinishReason.ToolCalls);

    private static ChatResponse Respond(IList<AIContent> contents, ChatFinishReason reason)
        => new(new ChatMessage(ChatRole.Assistant, contents)) { FinishReason = reason, Usage = new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 } };
}
