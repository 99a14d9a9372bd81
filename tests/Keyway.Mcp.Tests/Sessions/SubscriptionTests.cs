using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests.Sessions;

/// <summary>Requests of clients of 2026-07-28 that stay open, to hear of changes.</summary>
public class SubscriptionTests
{
    private const string Meta = """
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/logLevel":"info"}
        """;

    [Fact]
    public async Task ChangeBeforeTheAcknowledgementIsSent_IsToldBehindIt()
    {
        var said = new TaskCompletionSource();
        await using var server = TestServer.Start(context: RuntimeContext.Create().WithSaid(said));
        using var client = new RawClient(server);

        // So much comes before it that nothing else finds a place until the client reads.
        await SendAsync(client, "b", "tools/call", "\"name\":\"babble\"");
        await said.Task.WaitAsync(TestServer.Patience);
        await SendAsync(client, "s", "subscriptions/listen", "\"notifications\":{\"resourceSubscriptions\":[\"menu://today\"]}");
        await TestServer.UntilAsync(() => Assert.Single(server.Registry.Sessions).Changes.HasListener("menu://today"));
        new McpResources(server.Registry).NotifyUpdated("menu://today");
        await SendAsync(client, "e", "tools/call", "\"name\":\"rest\"");

        List<string> methods = [];
        while (!methods.Contains("notifications/resources/updated"))
        {
            JsonNode line = JsonNode.Parse((await client.ReadAsync())!)!;
            methods.Add((string?)line["method"] ?? "");
        }

        Assert.InRange(methods.IndexOf("notifications/subscriptions/acknowledged"), 0, methods.Count - 2);
    }

    [Fact]
    public async Task WhatIsGranted_IsWhatCanChange()
    {
        await using var server = TestServer.Start();
        using var client = new RawClient(server);

        await SendAsync(
            client, "s", "subscriptions/listen", $$"""
            "notifications":{"toolsListChanged":true,"resourceSubscriptions":["menu://today","menu://todya","vault://today","run://none","recipe://main/{{new string('x', 2048)}}"]}
            """);
        JsonNode acknowledged = JsonNode.Parse((await client.ReadAsync())!)!["params"]!;

        Assert.Equal("""{"toolsListChanged":true,"resourceSubscriptions":["menu://today"]}""", acknowledged["notifications"]!.ToJsonString());
        Assert.Equal("s", (string?)acknowledged["_meta"]!["io.modelcontextprotocol/subscriptionId"]);
    }

    [Fact]
    public async Task OpenRequestsOfASession_AreBounded()
    {
        await using var server = TestServer.Start();
        using var client = new RawClient(server);
        for (int i = 0; i < 100; i++)
        {
            await SendAsync(client, $"{i}", "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");
            Assert.Contains("acknowledged", await client.ReadAsync(), StringComparison.Ordinal);
        }

        await SendAsync(client, "more", "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");

        Assert.Contains("at most 100 open requests", await client.ReadAsync(), StringComparison.Ordinal);
    }

    private static Task SendAsync(RawClient client, string id, string method, string parameters)
        => client.SendAsync($$"""{"jsonrpc":"2.0","id":"{{id}}","method":"{{method}}","params":{ {{parameters.Trim()}},{{Meta}} } }""");
}
