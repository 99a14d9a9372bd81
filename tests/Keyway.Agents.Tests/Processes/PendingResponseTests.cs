using Microsoft.Extensions.AI;

namespace Keyway.Agents.Tests.Processes;

/// <summary>Answers of chat clients that call some tools themselves.</summary>
public class PendingResponseTests
{
    [Fact]
    public void CallWhoseIdComesAgain_IsOpen()
    {
        var second = new FunctionCallContent("c", "b");
        PendingResponse pending = Of(
            new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c", "a")]),
            new ChatMessage(ChatRole.Tool, [new FunctionResultContent("c", "1")]),
            new ChatMessage(ChatRole.Assistant, [second]));
        Assert.Same(second, Assert.Single(pending.Calls));
        pending.Answer(second, "2");
        RunTests.AssertConsistent(pending.ToMessages());
        Assert.Equal(4, pending.ToMessages().Count);
    }

    [Fact]
    public void ResultsStandBehindTheirCalls_WithThoseOfTheClient()
    {
        var ours = new FunctionCallContent("o", "ours");
        PendingResponse pending = Of(
            new ChatMessage(ChatRole.Assistant, [ours, new FunctionCallContent("t", "theirs")]),
            new ChatMessage(ChatRole.Tool, [new FunctionResultContent("t", "1")]),
            new ChatMessage(ChatRole.Assistant, "And?"));
        pending.Answer(ours, "2");
        IReadOnlyList<ChatMessage> messages = pending.ToMessages();
        RunTests.AssertConsistent(messages);
        Assert.Equal(["assistant", "tool", "assistant"], messages.Select(message => message.Role.Value));
    }

    [Fact]
    public void CallsWithoutAResult_AreLeftOut()
    {
        PendingResponse pending = Of(new ChatMessage(
            ChatRole.Assistant, [new TextContent("Both."), new FunctionCallContent("a", "a"), new FunctionCallContent("b", "b")]));
        pending.Answer(pending.Calls[0], "1");
        IReadOnlyList<ChatMessage> messages = pending.ToMessages();
        RunTests.AssertConsistent(messages);
        Assert.Equal(2, messages[0].Contents.Count);
        pending.AnswerRest("2");
        Assert.Equal(3, pending.ToMessages()[0].Contents.Count);
    }

    private static PendingResponse Of(params ChatMessage[] messages) => new(new ChatResponse([.. messages]));
}
