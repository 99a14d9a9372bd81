using Keyway.Harness;
using Keyway.Tests.Support;

namespace Keyway.Tests.Tools;

/// <summary>What becomes of what methods return.</summary>
public class ResultTests
{
    private static readonly ToolInvoker s_invoker = new(ToolPlugin.Registry);

    [Theory]
    [InlineData("""{"text":"Zoë \"x\""}""", "Zoë \"x\"")]
    [InlineData("""{"text":""}""", "")]
    public async Task Text_IsText(string json, string expected)
    {
        ToolResult result = await CallAsync("text", json);
        ToolTextContent text = Assert.IsType<ToolTextContent>(Assert.Single(result.Content));
        Assert.Equal(expected, text.Value);
        Assert.True(result.StructuredContent.IsEmpty);
        Assert.False(result.IsError);
    }

    [Theory]
    [InlineData("text", "{}")]
    [InlineData("void", "{}")]
    [InlineData("task_only", """{"later":false}""")]
    [InlineData("task_only", """{"later":true}""")]
    [InlineData("value_task_only", """{"later":false}""")]
    [InlineData("value_task_only", """{"later":true}""")]
    [InlineData("own", """{"kind":"null"}""")]
    [InlineData("piece", """{"isNull":true}""")]
    public async Task Nothing_IsAnEmptySuccess(string tool, string json)
    {
        ToolResult result = await CallAsync(tool, json);
        Assert.Empty(result.Content);
        Assert.True(result.StructuredContent.IsEmpty);
        Assert.False(result.IsError || result.Abort);
    }

    [Theory]
    [InlineData("task_of_item", """{"later":false}""", """{"name":"a","count":1,"weight":null}""")]
    [InlineData("task_of_item", """{"later":true}""", """{"name":"a","count":1,"weight":null}""")]
    [InlineData("value_task_of_items", """{"later":false}""", """[{"name":"a","count":1,"weight":0.5},{"name":"b","count":2,"weight":null}]""")]
    [InlineData("value_task_of_items", """{"later":true}""", """[{"name":"a","count":1,"weight":0.5},{"name":"b","count":2,"weight":null}]""")]
    [InlineData("nullable", """{"isNull":false}""", """{"name":"é<&\"\\","count":1,"weight":null}""")]
    [InlineData("nullable", """{"isNull":true}""", "null")]
    [InlineData("nullable_number", """{"isNull":false}""", "5")]
    [InlineData("nullable_number", """{"isNull":true}""", "null")]
    public async Task Data_IsStructuredContentAndItsJsonAsText(string tool, string json, string expected)
    {
        ToolResult result = await CallAsync(tool, json);
        Assert.Equal(expected, result.StructuredContent.ToString());
        Assert.Equal(expected, Assert.IsType<ToolTextContent>(Assert.Single(result.Content)).Value);
    }

    [Fact]
    public async Task TextOfData_IsDecodedOnce()
    {
        ToolResult result = await CallAsync("task_of_item", """{"later":false}""");
        Assert.Same(result.Content, result.Content);
        Assert.Same(((ToolTextContent)result.Content[0]).Value, result.Content[0].ToString());
    }

    [Theory]
    [InlineData("own")]
    [InlineData("own_later")]
    public async Task OwnResult_PassesUntouched(string tool)
    {
        Assert.Same(ResultTools.OwnFailure, await CallAsync(tool, """{"kind":"failure"}"""));
        Assert.Same(ResultTools.OwnAbort, await CallAsync(tool, """{"kind":"abort"}"""));
        Assert.True(ResultTools.OwnAbort.Abort);
        Assert.Equal(("my_code", "mine"), (ResultTools.OwnFailure.Error!.Code, ResultTools.OwnFailure.ToString()));
        ToolResult content = await CallAsync(tool, """{"kind":"content"}""");
        Assert.Equal("a\n[image/png, 1 bytes]", content.ToString());
    }

    [Fact]
    public async Task PieceThatIsNull_IsNoPiece()
    {
        Assert.Equal(["a", "b"], (await s_invoker.InvokeAsync("gaps")).Content.Select(piece => piece.ToString()));
        Assert.Throws<ArgumentException>(() => ToolResult.Success(ToolContent.Text("a"), null!));
    }

    [Fact]
    public async Task Content_IsContent()
    {
        ToolLinkContent link = Assert.IsType<ToolLinkContent>(Assert.Single((await CallAsync("piece", """{"isNull":false}""")).Content));
        Assert.Equal("[b](http://a/b)", link.ToString());
        ToolResult pieces = await CallAsync("pieces");
        Assert.Equal([typeof(ToolTextContent), typeof(ToolAudioContent)], pieces.Content.Select(piece => piece.GetType()));
        Assert.True(pieces.StructuredContent.IsEmpty);
        Assert.Equal("a\nb", (await CallAsync("texts")).ToString());
    }

    [Fact]
    public async Task Stream_ReportsItemsAsTheyComeAndEndsAsAnArray()
    {
        List<string> reported = [];
        var call = new ToolCall
        {
            Name = "stream",
            Arguments = ToolArguments.FromJson("""{"count":3}"""),
            Id = "call-7",
            Progress = new Reports(item =>
            {
                Assert.Equal((RunEventKind.Item, "call-7"), (item.Kind, item.RunId));
                reported.Add(item.Data["item"]!.ToString()!);
            }),
        };
        ToolResult result = await s_invoker.InvokeAsync(call);
        string[] items = [.. Enumerable.Range(0, 3).Select(i => $$"""{"name":"s","count":{{i}},"weight":null}""")];
        Assert.Equal(items, reported);
        Assert.Equal($"[{string.Join(',', items)}]", result.StructuredContent.ToString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(50, 4)]
    public async Task LongStream_IsReportedWholeAndKeptInPart(int count, int kept)
    {
        int reported = 0;
        var invoker = new ToolInvoker(ToolPlugin.Registry, null, new ToolInvokerOptions { MaxStreamedItems = 4 });
        ToolResult result = await invoker.InvokeAsync(new ToolCall
        {
            Name = "stream",
            Arguments = ToolArguments.FromJson($$"""{"count":{{count}}}"""),
            Progress = new Reports(e => reported += e.Kind == RunEventKind.Item ? 1 : 0),
        });
        Assert.Equal(kept, result.StructuredContent.ToJsonElement().GetArrayLength());
        Assert.Equal(count, reported);
        Assert.Equal(result.StructuredContent.ToString(), result.Content[0].ToString());
        Assert.Equal(
            count > kept ? [$"These are the first 4 of {count} items; the others were only streamed."] : [],
            result.Content.Skip(1).Select(piece => piece.ToString()));
    }

    [Theory]
    [InlineData("stream", """{"count":1000000000}""")]
    [InlineData("endless", "{}")]
    public async Task CancelledStream_Ends(string tool, string json)
    {
        using var cancellation = new CancellationTokenSource();
        var call = new ToolCall { Name = tool, Arguments = ToolArguments.FromJson(json), Progress = new Reports(_ => cancellation.Cancel()) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => s_invoker.InvokeAsync(call, cancellation.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task StreamOverItsTime_TimesOut()
    {
        var clock = new ManualTimeProvider();
        var options = new ToolInvokerOptions { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(1) };
        var call = new ToolCall { Name = "endless", Progress = new Reports(_ => clock.Advance(TimeSpan.FromSeconds(0.3))) };
        ToolResult result = await new ToolInvoker(ToolPlugin.Registry, null, options).InvokeAsync(call).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(ToolErrorCodes.TimedOut, Details.ErrorOf(result).Code);
    }

    [Fact]
    public async Task StreamThatBreaks_IsAFault()
    {
        ToolResult result = await CallAsync("stream", """{"count":2,"fails":true}""");
        Assert.Equal("'stream' failed: the stream broke", Details.ErrorOf(result).Message);
    }

    [Fact]
    public async Task ListenerThatThrows_DoesNotFailTheCall()
    {
        var call = new ToolCall
        {
            Name = "stream",
            Arguments = ToolArguments.FromJson("""{"count":2}"""),
            Progress = new Reports(_ => throw new InvalidOperationException("listener broke")),
        };
        Assert.False((await s_invoker.InvokeAsync(call)).IsError);
    }

    [Fact]
    public void Utf8Json_TakesOnlyJson()
    {
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Utf8Json.Parse(""));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Utf8Json.Parse("{} {}"));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Utf8Json.Parse("[1,]"));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Utf8Json.Parse(new byte[] { (byte)'"', 0xFF, (byte)'"' }));
        Assert.Equal("[1, 2]", Utf8Json.Parse("[1, 2]").ToString());
        Assert.Equal("{ \"a\":  1 }", Utf8Json.Parse("{\n\"a\":\r\n1\n}").ToString());
        Assert.Equal("[ 1]", Utf8Json.Create(0, (writer, _) => writer.WriteRawValue("[\n1]")).ToString());
        Assert.Throws<ArgumentException>(() => ToolResult.Success(default(Utf8Json)));
    }

    private static async Task<ToolResult> CallAsync(string tool, string json = "{}")
        => await s_invoker.InvokeAsync(tool, ToolArguments.FromJson(json));
}
