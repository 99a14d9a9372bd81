using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.AotTests.Mcp;

/// <summary>Clients of the Model Context Protocol, served over streams and over HTTP.</summary>
internal static class McpChecks
{
    private const string Sessions = "2025-11-25";

    public static IReadOnlyList<Check> All { get; } =
    [
        Stream("mcp/tools", null, "ask_person, locate, lose, stock_of_session, walk", ListAsync),
        Stream("mcp/schema", Sessions, "x:integer y:integer -> x, y", async client =>
        {
            Tool locate = (await client.ListToolsAsync()).Single(tool => tool.Name == "locate").ProtocolTool;
            return $"{string.Join(' ', Properties(locate.InputSchema).Select(property => $"{property.Name}:{property.Value.GetProperty("type")}"))}"
                + $" -> {string.Join(", ", Properties(locate.OutputSchema!.Value).Select(property => property.Name))}";
        }),
        Stream("mcp/call", null, """{"x":1,"y":2} and {"x":1,"y":2}""", async client =>
        {
            CallToolResult result = await client.CallToolAsync("locate", Arguments("""{"x":1,"y":2}"""));
            return $"{result.StructuredContent} and {TextOf(result)}";
        }),
        Stream("mcp/faults", Sessions, "True: The arguments don't fit 'locate', 2 faults:", async client =>
        {
            CallToolResult result = await client.CallToolAsync("locate", Arguments("""{"x":"far"}"""));
            return $"{result.IsError}: {TextOf(result).Split('\n')[0]}";
        }),
        Stream("mcp/error", Sessions, "True: It is lost. tool_failed", async client =>
        {
            CallToolResult result = await client.CallToolAsync("lose");
            return $"{result.IsError}: {TextOf(result)} {result.Meta!["keyway/error"]!["code"]}";
        }),
        Stream("mcp/context", Sessions, "native: streamed", async client => TextOf(await client.CallToolAsync("stock_of_session"))),
        Stream("mcp/progress", Sessions, "there, steps: 3 of 3", WalkAsync),
        Stream("mcp/elicitation", Sessions, "accept", async client => TextOf(await client.CallToolAsync("ask_person"))),
        Stream("mcp/suspended_call", null, "accept", async client => TextOf(await client.CallToolAsync("ask_person"))),
        Stream("mcp/prompt", Sessions, "User work, Assistant Loud", async client =>
        {
            GetPromptResult prompt = await client.GetPromptAsync("ask", Arguments("""{"what":"work","mood":"loud"}"""));
            return string.Join(", ", prompt.Messages.Select(message => $"{message.Role} {((TextContentBlock)message.Content).Text}"));
        }),
        Stream("mcp/completion", Sessions, "Loud", async client =>
            string.Join(' ', (await client.CompleteAsync(new PromptReference { Name = "ask" }, "mood", "Lo")).Completion.Values)),
        Stream("mcp/resource", Sessions, "a 007 text/plain", async client =>
        {
            var contents = (TextResourceContents)(await client.ReadResourceAsync("numbers://a/7?digits=3")).Contents.Single();
            return $"{contents.Text} {contents.MimeType}";
        }),

        // Its client asks nobody, so that a tool fewer is listed.
        Http("mcp/http", "locate, lose, stock_of_session, walk; native: over HTTP; there, steps: 3 of 3", async server =>
        {
            await using McpClient client = await server.ConnectAsync();
            return $"{await ListAsync(client)}; {TextOf(await client.CallToolAsync("stock_of_session"))}; {await WalkAsync(client)}";
        }),
        Http("mcp/http_token", "Unauthorized", async server =>
        {
            try
            {
                await using McpClient client = await server.ConnectAsync("wrong");
                return "let in";
            }
            catch (HttpRequestException exception)
            {
                return $"{exception.StatusCode}";
            }
        }),
    ];

    private static Check Stream(string name, string? version, string expected, Func<McpClient, Task<string>> run)
        => new(name, expected, async () =>
        {
            await using StreamServer server = await StreamServer.StartAsync(version);
            return await run(server.Client);
        });

    private static Check Http(string name, string expected, Func<HttpServer, Task<string>> run)
        => new(name, expected, async () =>
        {
            await using HttpServer server = await HttpServer.StartAsync();
            return await run(server);
        });

    private static async Task<string> ListAsync(McpClient client)
        => string.Join(", ", (await client.ListToolsAsync()).Select(tool => tool.Name).Order(StringComparer.Ordinal));

    /// <summary>Calls the tool that reports progress, and returns what it answered and what it told last.</summary>
    private static async Task<string> WalkAsync(McpClient client)
    {
        // A listener of the call itself would be gone with the answer, which the client may take before it has heard all.
        var last = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using IAsyncDisposable listener = client.RegisterNotificationHandler(NotificationMethods.ProgressNotification, (notification, _) =>
        {
            if (notification.Params is { } told && $"{told["progress"]}" == $"{told["total"]}")
            {
                last.TrySetResult($"{told["progressToken"]}: {told["progress"]} of {told["total"]}");
            }

            return default;
        });
        CallToolResult result = await client.CallToolAsync(new CallToolRequestParams
        {
            Name = "walk",
            Arguments = Arguments("""{"steps":3}""").ToDictionary(argument => argument.Key, argument => (JsonElement)argument.Value!),
            Meta = new JsonObject { ["progressToken"] = "steps" },
        });
        return $"{TextOf(result)}, {await last.Task.WaitAsync(TimeSpan.FromSeconds(60))}";
    }

    private static JsonElement.ObjectEnumerator Properties(JsonElement schema) => schema.GetProperty("properties").EnumerateObject();

    private static Dictionary<string, object?> Arguments(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(property => property.Name, object? (property) => property.Value.Clone());
    }

    private static string TextOf(CallToolResult result) => ((TextContentBlock)result.Content.Single()).Text;
}
