using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests.Protocol;

/// <summary>What clients answer that the server asked, and that can't be read.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":#,"result":{"model":"m","role":"assistant","content":{"type":"text","text":"one"}}""")]
    [InlineData("""{"jsonrpc":"1.0","id":#,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":#,"error":"no"}""")]
    [InlineData("""{"result":{"text":"\uD83C"},"jsonrpc":2,"id":#}""")]
    [InlineData("""{"result":{"id":77,"method":"x","image":"$"},"jsonrpc":"2.0","id":#}""")]
    [InlineData("""{"jsonrpc":"2.0","id":#,"result":{"image":"$"}}""")]
    public async Task AnswerThatCantBeRead_FailsWhoAsked(string answer)
    {
        await using var server = TestServer.Start(options => options.MaxMessageBytes = 20_000);
        using RawClient client = await new RawClient(server).InitializeAsync(capabilities: """{"sampling":{} }""");
        await client.SendAsync("""{"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"ask_model"}}""");
        string? line = await client.ReadAsync();
        JsonNode asked = JsonNode.Parse(line!)!;
        Assert.Equal("sampling/createMessage", (string?)asked["method"]);

        await client.SendAsync(answer.Replace("#", asked["id"]!.ToJsonString(), StringComparison.Ordinal).Replace("$", new string('A', 100_000), StringComparison.Ordinal));

        JsonNode result = JsonNode.Parse((await client.ReadAsync())!)!;
        Assert.Equal("c", (string?)result["id"]);
        Assert.True((bool)result["result"]!["isError"]!);
        Assert.Contains("can't be read", (string?)result["result"]!["content"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerOverHttpThatCantBeRead_FailsWhoAsked()
    {
        const string Data = "data: ";
        await using var server = await HttpServer.StartAsync();
        using HttpResponseMessage begun = await server.PostAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{"sampling":{}},"clientInfo":{"name":"raw","version":"1"}}}""");
        string session = begun.Headers.GetValues("Mcp-Session-Id").Single();
        using HttpResponseMessage call = await server.PostAsync("""{"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"ask_model"}}""", session);
        using var events = new StreamReader(await call.Content.ReadAsStreamAsync());
        JsonNode asked = await NextAsync();

        using HttpResponseMessage taken = await server.PostAsync($$"""{"jsonrpc":"1.0","id":{{asked["id"]!.ToJsonString()}},"result":{} }""", session);

        Assert.True((bool)(await NextAsync())["result"]!["isError"]!);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Contains("Expected \"jsonrpc\" to be \"2.0\".", (string?)(await HttpServer.ReadAsync(taken))["error"]!["message"], StringComparison.Ordinal);

        async Task<JsonNode> NextAsync()
        {
            string? line;
            do
            {
                line = await events.ReadLineAsync().WaitAsync(TestServer.Patience);
            }
            while (line?.StartsWith(Data, StringComparison.Ordinal) == false);

            return JsonNode.Parse(line![Data.Length..])!;
        }
    }

    [Theory]
    [InlineData("""{"jsonrpc":"1.0","id":7,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"error":""")]
    public async Task AnswerThatNobodyWaitsFor_IsNotAnswered(string answer)
    {
        await using var server = TestServer.Start();
        using RawClient client = await new RawClient(server).InitializeAsync();

        await client.SendAsync(answer);
        await client.SendAsync("""{"jsonrpc":"2.0","id":"p","method":"ping"}""");

        Assert.Equal("p", (string?)JsonNode.Parse((await client.ReadAsync())!)!["id"]);
    }
}
