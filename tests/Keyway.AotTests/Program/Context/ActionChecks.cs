namespace Keyway.AotTests.Context;

internal static class ActionChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Action("class", "synchronous", """{"name":"s/w","steps":2} Progress Metrics Log Message End"""),
        Action("class_without_result", "later", " Message End"),
        Action("method", "train", """{"name":"w","steps":2} Progress DevEvent End"""),
        new("action/descriptor", "Action test", () => new($"{AotPlugin.Registry.Find("synchronous")!.Kind} {AotPlugin.Registry.Find("synchronous")!.Category}")),
        new("action/logger", "Progress:Info DevEvent:Debug", LoggerAsync),
    ];

    private static Check Action(string name, string action, string expected)
        => new($"action/{name}", expected, async () =>
        {
            var events = new EventList();
            ToolResult result = await new ToolInvoker(AotPlugin.Registry, RuntimeContext.Create().WithStock(new Stock("s"))).InvokeAsync(
                new ToolCall { Name = action, Arguments = ToolArguments.FromJson("""{"name":"w"}"""), Progress = events });
            return $"{result} {events}";
        });

    private static async ValueTask<string> LoggerAsync()
    {
        var sink = new InMemoryRunEventSink();
        var logger = new RunLogger(new RunLoggerOptions { Sinks = [sink] });
        await new ToolInvoker(AotPlugin.Registry, RuntimeContext.Create().WithLogger(logger)).InvokeAsync("train", ToolArguments.FromJson("""{"name":"w"}"""));
        await logger.FinishAsync();
        return string.Join(' ', sink.Events.Take(2).Select(runEvent => $"{runEvent.Kind}:{runEvent.Level}"));
    }
}
