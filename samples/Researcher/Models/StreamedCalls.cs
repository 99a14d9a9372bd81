using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Researcher.Models;

/// <summary>Puts calls of tools together, which come in pieces.</summary>
internal sealed class StreamedCalls
{
    private readonly SortedDictionary<int, (string Id, string Name, StringBuilder Arguments)> _calls = [];

    public void Add(IEnumerable<StreamingChatToolCallUpdate> pieces)
    {
        foreach (StreamingChatToolCallUpdate piece in pieces)
        {
            (string id, string name, StringBuilder arguments) = _calls.TryGetValue(piece.Index, out var begun) ? begun : ("", "", new StringBuilder());
            arguments.Append(piece.FunctionArgumentsUpdate);
            _calls[piece.Index] = (piece.ToolCallId ?? id, piece.FunctionName ?? name, arguments);
        }
    }

    /// <summary>Returns the calls, and forgets them.</summary>
    public IReadOnlyList<FunctionCallContent> Take()
    {
        FunctionCallContent[] calls = [.. _calls.Values.Select(call => OpenAIMessages.ToCall(call.Id, call.Name, call.Arguments.ToString()))];
        _calls.Clear();
        return calls;
    }
}
