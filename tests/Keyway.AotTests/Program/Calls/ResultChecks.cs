namespace Keyway.AotTests.Calls;

/// <summary>What becomes of what methods return.</summary>
internal static class ResultChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Result("text", "[ToolTextContent]  text"),
        Result("nothing", "[]  "),
        Result("task", "[]  "),
        Result("value_task", "[]  "),
        Result("structured", """[ToolTextContent] {"x":1,"y":2} {"x":1,"y":2}"""),
        Result("task_of_structured", """[ToolTextContent] {"city":"Bonn","country":"DE"} {"city":"Bonn","country":"DE"}"""),
        Result("value_task_of_structured", """[ToolTextContent] [{"x":1,"y":2}] [{"x":1,"y":2}]"""),
        Result("content", "[ToolLinkContent]  [a](https://example.org/a)"),
        Result("contents", "[ToolTextContent,ToolImageContent,ToolAudioContent,ToolResourceContent]  a\n[image/png, 1 bytes]\n[audio/wav, 1 bytes]\nb"),
        Result("result", "[ToolTextContent]  aborts stop"),
        new("result/stream", """2 [{"x":0,"y":0},{"x":1,"y":1}]""", StreamAsync),
    ];

    private static Check Result(string kind, string expected)
        => new($"result/{kind}", expected, async () =>
        {
            ToolResult result = await new ToolInvoker(AotPlugin.Registry).InvokeAsync($"returns_{kind}");
            string content = string.Join(',', result.Content.Select(content => content.GetType().Name));
            return $"[{content}] {result.StructuredContent}{(result.Abort ? " aborts" : "")} {result}";
        });

    private static async ValueTask<string> StreamAsync()
    {
        var events = new EventList();
        ToolResult result = await new ToolInvoker(AotPlugin.Registry).InvokeAsync(
            new ToolCall { Name = "returns_stream", Arguments = ToolArguments.FromJson("""{"count":2}"""), Progress = events });
        return $"{events.Count(RunEventKind.Item)} {result}";
    }
}
