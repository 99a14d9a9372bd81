using System.Text.Json.Nodes;

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
