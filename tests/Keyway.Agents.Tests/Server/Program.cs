using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

// An MCP server that tests start as a process. What it is told decides what goes wrong.
if (args.Contains("--hang"))
{
    await Task.Delay(Timeout.Infinite);
}

if (args.Contains("--die"))
{
    await Console.Error.WriteLineAsync("It was told to.");
    return 3;
}

Tool[] tools =
[
    Describe("echo", "Says what it is told.", readOnly: true),
    Describe("fail", "Fails.", readOnly: null),
    Describe("picture", "Shows a picture.", readOnly: true),
    Describe("data", "Returns data.", readOnly: true),
    Describe("environment", "Says what stands in the environment.", readOnly: true),
    Describe("not a name", "Can't be named elsewhere.", readOnly: null),
    Describe("leave", "Ends the server.", readOnly: null),
];

var options = new McpServerOptions { ServerInfo = new Implementation { Name = "test", Version = "1.0" } };
string? sign = Array.Find(args, arg => arg.StartsWith("--never-list=", StringComparison.Ordinal))?["--never-list=".Length..];
options.Handlers.ListToolsHandler = async (_, cancellationToken) =>
{
    if (sign is not null)
    {
        await File.WriteAllTextAsync($"{sign}.new", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), cancellationToken);
        File.Move($"{sign}.new", sign);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    return new ListToolsResult { Tools = [.. tools] };
};
options.Handlers.CallToolHandler = (request, _) => new(Call(request.Params!));

await using var transport = new StdioServerTransport("test");
await using McpServer server = McpServer.Create(transport, options);
await server.RunAsync();
return 0;

static Tool Describe(string name, string description, bool? readOnly) => new()
{
    Name = name,
    Description = description,
    InputSchema = JsonSerializer.SerializeToElement(JsonNode.Parse("""{"type":"object","properties":{"text":{"type":"string"}}}""")),
    Annotations = readOnly is null ? null : new ToolAnnotations { ReadOnlyHint = readOnly },
};

static CallToolResult Call(CallToolRequestParams call)
{
    string text = call.Arguments?.TryGetValue("text", out JsonElement given) == true ? given.GetString() ?? "" : "";
    return call.Name switch
    {
        "echo" => new() { Content = [new TextContentBlock { Text = $"echo: {text}" }] },
        "fail" => new() { IsError = true, Content = [new TextContentBlock { Text = "No such thing." }] },
        "picture" => new()
        {
            Content = [new TextContentBlock { Text = "Look:" }, ImageContentBlock.FromBytes(new byte[] { 1, 2, 3 }, "image/png")],
        },
        "data" => new()
        {
            Content = [new TextContentBlock { Text = "{\"a\":1}" }],
            StructuredContent = JsonSerializer.SerializeToElement(JsonNode.Parse("""{"a":1}""")),
        },
        "environment" => new() { Content = [new TextContentBlock { Text = $"{Environment.GetEnvironmentVariable(text)} in {Environment.CurrentDirectory}" }] },
        "leave" => Leave(),
        _ => throw new InvalidOperationException(call.Name),
    };
}

static CallToolResult Leave()
{
    Environment.Exit(0);
    return new();
}
