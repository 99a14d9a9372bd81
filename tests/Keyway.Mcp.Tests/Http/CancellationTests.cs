using System.Net;
using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests.Http;

/// <summary>Calls that clients give up, and answers that they can't send.</summary>
public class CancellationTests
{
    [Fact]
    public async Task CancelledCall_EndsItsResponseWithoutAnAnswer()
    {
        await using var server = await HttpServer.StartAsync();
        string session = await server.InitializeAsync();
        Task<HttpResponseMessage> waiting = server.PostAsync("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"wait"}}""", session);
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 1);

        HttpResponseMessage accepted = await server.PostAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}""", session);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        HttpResponseMessage response = await waiting.WaitAsync(TestServer.Patience);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        await TestServer.UntilAsync(() => server.Registry.PendingRequests == 0);
    }

    [Theory]
    [InlineData("[7]")]
    [InlineData("\"7\"")]
    [InlineData("7")]
    [InlineData("{\"requestId\":{}}")]
    public async Task CancellationOfNothing_IsAccepted(string parameters)
    {
        await using var server = await HttpServer.StartAsync();

        HttpResponseMessage response = await server.PostAsync(
            $$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{{parameters}}}""", await server.InitializeAsync());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task RequestThatBeginsASession_CantBeGivenUp()
    {
        await using var transport = new HttpSessionTransport("session");
        var request = new ModelContextProtocol.Protocol.JsonRpcRequest { Id = new(1), Method = "initialize" };
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext { Response = { Body = new MemoryStream() } };
        Assert.True(transport.TryReceive(request, new HttpExchange(transport, context.Response, request)));

        await transport.EndAsync(new() { Method = "notifications/cancelled", Params = new JsonObject { ["requestId"] = 1 } });

        Assert.False(context.Response.HasStarted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnswerThatIsTooLarge_FailsWhoeverAsked(bool isIdLast)
    {
        const string Data = "data: ";
        await using var server = await HttpServer.StartAsync(options => options.MaxMessageBytes = 4096);
        using HttpResponseMessage begun = await server.PostAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{"sampling":{}},"clientInfo":{"name":"raw","version":"1"}}}""");
        string session = begun.Headers.GetValues("Mcp-Session-Id").Single();
        using HttpResponseMessage call = await server.PostAsync("""{"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"ask_model"}}""", session);
        using var events = new StreamReader(await call.Content.ReadAsStreamAsync());
        string? line = "";
        while (line?.StartsWith(Data, StringComparison.Ordinal) == false)
        {
            line = await events.ReadLineAsync().WaitAsync(TestServer.Patience);
        }

        string id = JsonNode.Parse(line![Data.Length..])!["id"]!.ToJsonString();
        string result = $$"""{"model":"m","role":"assistant","content":{"type":"text","text":"{{new string('x', 5000)}}"} }""";
        using HttpResponseMessage taken = await server.PostAsync(
            isIdLast ? $$"""{"jsonrpc":"2.0","result":{{result}},"id":{{id}}}""" : $$"""{"jsonrpc":"2.0","id":{{id}},"result":{{result}}}""", session);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, taken.StatusCode);
        Assert.Contains("tool_failed", await events.ReadToEndAsync().WaitAsync(TestServer.Patience), StringComparison.Ordinal);
    }
}
