using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp.Tests.Protocol;

/// <summary>Calls that a client cancels which is asked itself, so that its answers have numbers too.</summary>
public class OpenRequestTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(77)]
    [InlineData("\"2\"")]
    public async Task CallWhoseNumberAnAnswerHadToo_IsCancelledAndNotAnswered(object id)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync(capabilities: """{"sampling":{}}""");
        await client.SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"ask_and_wait"} }""");
        await AnswerAsync(client);
        await AnswerAsync(client);
        await Task.Delay(200);

        await client.SendAsync($$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{id}}} }""");
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 0);

        await client.SendAsync("""{"jsonrpc":"2.0","id":"p","method":"ping"}""");
        Assert.Equal("p", (string?)JsonNode.Parse((await client.ReadAsync())!)!["id"]);
    }

    [Fact]
    public async Task CallOfASessionThatMovedHere_IsCancelledAsWell()
    {
        await using var server = new PostServer();
        var known = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } };
        await using StreamableHttpServerTransport session = server.Move("a", known);
        using var body = new MemoryStream();
        _ = PostServer.SendAsync(session, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask_person"}}""", body);
        await TestServer.UntilAsync(() => Asked(body) == 1);

        // Its first question has the number of the call, and when it is answered there is a second one.
        await PostServer.SendAsync(session, """{"jsonrpc":"2.0","id":1,"result":{"action":"decline"}}""", Stream.Null);
        await TestServer.UntilAsync(() => Asked(body) == 2);
        await PostServer.SendAsync(session, """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}""", Stream.Null);

        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 0);

        static int Asked(MemoryStream body) => Encoding.UTF8.GetString(body.ToArray()).Split("elicitation/create").Length - 1;
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[2]")]
    [InlineData("2")]
    [InlineData("""{"requestId":{} }""")]
    [InlineData("""{"requestId":3}""")]
    public async Task CancellingOfWhatIsNotThere_IsPassedOver(string parameters)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync(capabilities: """{"sampling":{}}""");
        await client.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"wait"}}""");
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        await client.SendAsync($$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{{parameters}}}""");
        await client.SendAsync("""{"jsonrpc":"2.0","id":"p","method":"ping"}""");

        Assert.Equal("p", (string?)JsonNode.Parse((await client.ReadAsync())!)!["id"]);
        Assert.Equal(1, server.Registry.PendingRequests);
    }

    private static async Task AnswerAsync(RawClient client)
    {
        JsonNode asked = JsonNode.Parse((await client.ReadAsync())!)!;
        Assert.Equal("sampling/createMessage", (string?)asked["method"]);
        await client.SendAsync(
            $$"""{"jsonrpc":"2.0","id":{{asked["id"]!.ToJsonString()}},"result":{"model":"m","role":"assistant","content":{"type":"text","text":"x"} } }""");
    }
}
