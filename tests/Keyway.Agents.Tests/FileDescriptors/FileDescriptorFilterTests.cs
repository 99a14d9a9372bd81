namespace Keyway.Agents.Tests;

public sealed class FileDescriptorFilterTests
{
    private const int Longest = 100;

    private readonly FileDescriptorManager _descriptors = new(
        new FileDescriptorSettings { MaxDirectOutputChars = Longest, DefaultPageSize = 60, MaxTotalChars = 1_000 });

    [Fact]
    public async Task TextThatIsAsLongAsMayBe_StaysAsItIs()
    {
        ToolResult result = await CallAsync("text", Longest);

        Assert.Equal(new string('x', Longest), result.ToString());
        Assert.Empty(_descriptors.Descriptors);
    }

    [Fact]
    public async Task LongerText_IsKept_AndItsFirstPageShown()
    {
        ToolResult result = await CallAsync("text", Longest + 1);

        Assert.False(result.IsError);
        Assert.Equal(
            $"""
            <fd_result fd="fd:1" pages="2" lines="1-1" total_lines="1" chars="101" truncated="true">
            <message>The output has 101 characters and is kept as fd:1. This is page 1 of 2; read_fd reads on, with fd "fd:1" and start 2.</message>
            <preview>{new string('x', 60)}</preview>
            </fd_result>
            """.ReplaceLineEndings("\n"),
            result.ToString());
        Assert.Equal(new string('x', 101), _descriptors.Get("fd:1").Text);
    }

    [Fact]
    public async Task StructuredContent_CountsAsItsJson()
    {
        ToolResult small = await CallAsync("data", 24);
        ToolResult large = await CallAsync("data", 26);

        Assert.Equal(97, small.ToString().Length);
        Assert.False(small.StructuredContent.IsEmpty);
        Assert.True(large.StructuredContent.IsEmpty);
        Assert.StartsWith("<fd_result fd=\"fd:1\"", large.ToString(), StringComparison.Ordinal);
        Assert.Equal("[" + string.Join(',', Enumerable.Repeat("\"x\"", 26)) + "]", _descriptors.Get("fd:1").Text);
    }

    [Fact]
    public async Task AllTextOfAnAnswer_CountsTogether_AndImagesStayBesideIt()
    {
        ToolResult small = await CallAsync("pieces", 49);
        ToolResult large = await CallAsync("pieces", 50);

        Assert.Equal(3, small.Content.Count);
        Assert.Collection(
            large.Content,
            piece => Assert.StartsWith("<fd_result", Assert.IsType<ToolTextContent>(piece).Value, StringComparison.Ordinal),
            piece => Assert.IsType<ToolImageContent>(piece));
        Assert.Equal(new string('x', 50) + "\n" + new string('y', 50), _descriptors.Get("fd:1").Text);
    }

    [Fact]
    public async Task Errors_StayAsTheyAre()
    {
        ToolResult result = await CallAsync("fail", 1_000);

        Assert.Equal(1_000, result.Error!.Message.Length);
        Assert.Empty(_descriptors.Descriptors);
    }

    [Fact]
    public async Task Abort_StaysAnAbort()
    {
        Assert.True((await CallAsync("stop", 10)).Abort);
        ToolResult kept = await CallAsync("stop", 500);
        Assert.True(kept.Abort);
        Assert.StartsWith("<fd_result", kept.ToString(), StringComparison.Ordinal);
        Assert.True((await CallAsync("stop", 5_000)).Abort);
    }

    [Fact]
    public async Task ToolsAboutDescriptors_AnswerAsTheyLike_WhateverTheyAreCalled()
    {
        _descriptors.Add(new string('x', 500));

        ToolResult own = await CallAsync("of_descriptors", 500);
        ToolResult read = await InvokeAsync("kw_read_fd", """{ "fd": "fd:1", "read_all": true }""");

        Assert.Equal(500, own.ToString().Length);
        Assert.Contains(new string('x', 500), read.ToString(), StringComparison.Ordinal);
        Assert.Single(_descriptors.Descriptors);
    }

    [Fact]
    public async Task TextOverTheQuota_IsAnErrorThatSaysSo()
    {
        ToolResult result = await CallAsync("text", 1_001);

        Assert.Equal(ToolErrorCodes.ResultTooLarge, result.Error!.Code);
        Assert.StartsWith(
            "'text' was called, but what it answered is too long. The text has 1001 characters, and all texts together may have 1000",
            result.Error.Message,
            StringComparison.Ordinal);
    }

    private ValueTask<ToolResult> CallAsync(string name, int length)
        => InvokeAsync(name, name == "data" ? $$"""{ "count": {{length}} }""" : $$"""{ "length": {{length}} }""");

    private ValueTask<ToolResult> InvokeAsync(string name, string arguments)
    {
        var options = new ToolInvokerOptions { Filters = { FileDescriptorFilter.Create(_descriptors) } };
        var invoker = new ToolInvoker(LongAnswersPlugin.Registry, RuntimeContext.Create().WithFileDescriptors(_descriptors), options);
        return invoker.InvokeAsync(name, ToolArguments.FromJson(arguments));
    }
}
