using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>What tools ask of clients, in the revisions that do it in different ways.</summary>
public class ClientFeatureTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task ClientThatCan_IsAsked(string? version)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options =>
        {
            options.ProtocolVersion = version;
            options.Handlers = new McpClientHandlers
            {
                SamplingHandler = (request, _, _) => new(new CreateMessageResult
                {
                    Model = "m",
                    Role = Role.Assistant,
                    Content = [new TextContentBlock { Text = $"{((TextContentBlock)request!.Messages[0].Content[0]).Text} An hour." }],
                }),
                ElicitationHandler = (request, _) => new(new ElicitResult { Action = "decline" }),
                RootsHandler = (_, _) => new(new ListRootsResult { Roots = [new Root { Uri = "file:///kitchen" }] }),
            };
        });

        Assert.Contains("ask_model", (await client.ListToolsAsync()).Select(tool => tool.Name));
        Assert.Equal("How long? An hour.", SessionTests.TextOf(await client.CallToolAsync("ask_model")));
        CallToolResult asked = await client.CallToolAsync("ask_person");
        Assert.Equal("decline, decline", asked.StructuredContent!.Value.GetProperty("name").GetString());
        Assert.Equal("file:///kitchen", SessionTests.TextOf(await client.CallToolAsync("list_roots")));
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task ClientThatCant_DoesntSeeWhatWouldAsk(string? version)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options => options.ProtocolVersion = version);

        Assert.Empty((await client.ListToolsAsync()).Select(tool => tool.Name).Intersect(["ask_model", "ask_person", "list_roots"]));
        Assert.True((await client.CallToolAsync("ask_model")).IsError);
    }
}
