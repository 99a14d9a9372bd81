using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>An answer of the model whose tools are being called: part of the conversation only when each call has its result.</summary>
internal sealed class PendingResponse
{
    private readonly IReadOnlyList<ChatMessage> _messages;
    private volatile ImmutableList<FunctionResultContent> _results = [];

    public PendingResponse(ChatResponse response)
    {
        _messages = [.. response.Messages];
        Calls = OpenCalls(_messages);
    }

    /// <summary>Gets the calls, in the order in which the model gave them. Those that a chat client has answered itself aren't among them.</summary>
    public IReadOnlyList<FunctionCallContent> Calls { get; }

    public void Answer(FunctionCallContent call, object? result) => _results = _results.Add(new(call.CallId, result));

    /// <summary>Answers all calls that have no answer yet.</summary>
    /// <param name="result">What the model reads.</param>
    public void AnswerRest(string result)
    {
        foreach (FunctionCallContent call in Calls.Skip(_results.Count))
        {
            Answer(call, result);
        }
    }

    /// <summary>
    /// Returns the answer with the results so far, each in the message behind that of its call; calls without a result are left out.
    /// </summary>
    public IReadOnlyList<ChatMessage> ToMessages()
    {
        ImmutableList<FunctionResultContent> results = _results;
        Dictionary<AIContent, FunctionResultContent> answers = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < results.Count; i++)
        {
            answers.Add(Calls[i], results[i]);
        }

        HashSet<AIContent> open = new(Calls.Skip(results.Count), ReferenceEqualityComparer.Instance);
        List<ChatMessage> messages = [];
        List<AIContent> waiting = [];
        foreach (ChatMessage message in _messages)
        {
            if (message.Role != ChatRole.Tool)
            {
                AddResults(messages, waiting);
            }

            List<AIContent> kept = [.. waiting, .. message.Contents.Where(content => !open.Contains(content))];
            waiting = [.. message.Contents.Where(answers.ContainsKey).Select(call => answers[call])];
            if (kept.Count > 0)
            {
                ChatMessage copy = message.Clone();
                copy.Contents = kept;
                messages.Add(copy);
            }
        }

        AddResults(messages, waiting);
        return messages;
    }

    private static void AddResults(List<ChatMessage> messages, List<AIContent> waiting)
    {
        if (waiting.Count > 0)
        {
            messages.Add(new ChatMessage(ChatRole.Tool, [.. waiting]));
            waiting.Clear();
        }
    }

    // An id may come again: a result answers the first open call of that id before it.
    private static List<FunctionCallContent> OpenCalls(IReadOnlyList<ChatMessage> messages)
    {
        List<FunctionCallContent> open = [];
        foreach (AIContent content in messages.SelectMany(message => message.Contents))
        {
            switch (content)
            {
                case FunctionCallContent { InformationalOnly: false } call when !open.Exists(other => ReferenceEquals(other, call)):
                    open.Add(call);
                    break;
                case FunctionResultContent result when open.FindIndex(call => call.CallId == result.CallId) is var index and >= 0:
                    open.RemoveAt(index);
                    break;
            }
        }

        return open;
    }
}
