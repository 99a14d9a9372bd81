using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Resources;

/// <summary>Resources, their templates and what clients hear of them.</summary>
public class ResourceTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task Resources_AreListedByKind(string? version)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options => options.ProtocolVersion = version);

        Assert.Equal(["menu://today", "picture://today"], (await client.ListResourcesAsync()).Select(resource => resource.Uri).Order(StringComparer.Ordinal));
        Assert.Equal(["recipe://{course}/{name}", "run://{id}"], (await client.ListResourceTemplatesAsync()).Select(template => template.UriTemplate));
    }

    [Fact]
    public async Task Text_IsReadWithItsType()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var contents = Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync("menu://today")).Contents));

        Assert.Equal(("menu://today", "Soup.", "text/plain"), (contents.Uri, contents.Text, contents.MimeType));
    }

    [Fact]
    public async Task Bytes_AreReadAsTheyAre()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var contents = Assert.IsType<BlobResourceContents>(Assert.Single((await client.ReadResourceAsync("picture://today")).Contents));

        Assert.Equal([1, 2, 3], contents.DecodedData.ToArray());
        Assert.Equal("picture://today", contents.Uri);
    }

    [Fact]
    public async Task Template_IsReadByItsVariables()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var contents = Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync("recipe://main/fish%20pie")).Contents));

        Assert.Equal("""{"name":"fish pie","grams":1,"note":"é"}""", contents.Text);
        Assert.Equal("application/json", contents.MimeType);
    }

    [Theory]
    [InlineData("menu://todya", (McpErrorCode)(-32002))]
    [InlineData("run://none", (McpErrorCode)(-32002))]
    [InlineData("recipe://dessert/cake", McpErrorCode.InvalidParams)]
    public async Task ResourceThatCantBeRead_IsAFaultOfTheRequest(string uri, McpErrorCode code)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var exception = await Assert.ThrowsAsync<McpProtocolException>(() => client.ReadResourceAsync(uri).AsTask());

        Assert.Equal(code, exception.ErrorCode);
    }

    [Fact]
    public async Task UnknownResource_IsToldOnlyWhatTheSessionSees()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        Assert.DoesNotContain("Did you mean", await client.AskAsync("resources/read", """{"uri":"vault://tody"}"""), StringComparison.Ordinal);
        await client.CallAsync("unlock");
        Assert.Contains("Did you mean 'vault://today'", await client.AskAsync("resources/read", """{"uri":"vault://tody"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("menu://today", null)]
    [InlineData("recipe://main/pie", null)]
    [InlineData("run://20260101-000000-0000", -32002)]
    [InlineData("menu://todya", -32002)]
    [InlineData("vault://today", -32002)]
    [InlineData("vault://boxes/3", -32002)]
    [InlineData("run://", -32002)]
    public async Task Subscription_IsToWhatCanBeRead(string uri, int? code)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        Assert.Equal(code, (int?)(await client.AskForNodeAsync("resources/subscribe", $$"""{"uri":"{{uri}}"}"""))["error"]?["code"]);
    }

    [Fact]
    public async Task RunThatCanBeRead_CanBeSubscribedTo()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        string run = (string)JsonNode.Parse(await client.CallAsync("bake", """{"minutes":1}"""))!["result"]!["_meta"]!["keyway/run"]!;

        Assert.NotNull((await client.AskForNodeAsync("resources/subscribe", $$"""{"uri":"{{run}}"}"""))["result"]);
    }

    [Fact]
    public async Task ResourceThatTheSessionLost_IsToldNoMore()
    {
        McpServerSession? session = null;
        await using var server = TestServer.Start(options => options.ConfigureContext((context, begun) =>
        {
            session = begun;
            return context.WithVault("gold");
        }));
        using RawClient client = await new RawClient(server).InitializeAsync();
        Assert.DoesNotContain("error", await client.AskAsync("resources/subscribe", """{"uri":"vault://today"}"""), StringComparison.Ordinal);
        var resources = new McpResources(server.Registry);
        resources.NotifyUpdated("vault://today");
        Assert.Contains("vault://today", await client.ReadAsync(), StringComparison.Ordinal);

        session!.UpdateContext(_ => RuntimeContext.Create());
        resources.NotifyUpdated("vault://today");
        await client.SendAsync("""{"jsonrpc":"2.0","id":"p","method":"ping"}""");

        string line;
        do
        {
            line = (await client.ReadAsync())!;
            Assert.DoesNotContain("vault", line, StringComparison.Ordinal);
        }
        while (!line.Contains("\"id\":\"p\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SubscriptionsOfASession_AreBounded()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        string longOne = await client.AskAsync("resources/subscribe", $$"""{"uri":"recipe://main/{{new string('x', 2048)}}"}""");
        string last = "";
        for (int i = 0; i <= 1000; i++)
        {
            Assert.DoesNotContain("error", last, StringComparison.Ordinal);
            last = await client.AskAsync("resources/subscribe", $$"""{"uri":"recipe://main/{{i}}"}""");
        }

        Assert.Contains("at most 2048 characters", longOne, StringComparison.Ordinal);
        Assert.Contains("at most 1000 subscriptions", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResourceThatChanges_IsToldToWhoSubscribed()
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();
        var resources = new McpResources(server.Registry);

        await client.AskAsync("resources/subscribe", """{"uri":"menu://today"}""");
        resources.NotifyUpdated("picture://today");
        resources.NotifyUpdated("menu://today");
        JsonNode told = JsonNode.Parse((await client.ReadAsync())!)!;
        Assert.Equal(("notifications/resources/updated", "menu://today"), ((string?)told["method"], (string?)told["params"]!["uri"]));

        await client.AskAsync("resources/unsubscribe", """{"uri":"menu://today"}""");
        resources.NotifyUpdated("menu://today");
        await client.SendAsync("""{"jsonrpc":"2.0","id":"p","method":"ping"}""");
        Assert.Equal("p", (string?)JsonNode.Parse((await client.ReadAsync())!)!["id"]);
    }
}
