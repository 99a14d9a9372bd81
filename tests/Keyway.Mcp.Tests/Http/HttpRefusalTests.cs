using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests.Http;

/// <summary>Who isn't let in, and what isn't read.</summary>
public class HttpRefusalTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"raw","version":"1"}}}""";

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:80", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("kitchen.example", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("[::1].evil.example", HttpStatusCode.BadRequest)]
    public async Task Host_IsAnAddressOrANameOfTheServer(string host, HttpStatusCode expected)
    {
        await using var server = await HttpServer.StartAsync(options => options.Http.AllowedHosts.Add("kitchen.example"));

        HttpResponseMessage response = await server.PostAsync(Initialize, configure: request => request.Headers.Host = host);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:3000", HttpStatusCode.OK)]
    [InlineData("https://kitchen.example", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://kitchen.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://[::1]:3000", HttpStatusCode.OK)]
    [InlineData("http://loopback", HttpStatusCode.Forbidden)]
    [InlineData("http://[::1].evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:evil", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Origin_IsThisMachineOrAllowed(string origin, HttpStatusCode expected)
    {
        await using var server = await HttpServer.StartAsync(options => options.Http.AllowedOrigins.Add("https://kitchen.example/"));

        HttpResponseMessage response = await server.PostAsync(Initialize, configure: request => request.Headers.Add("Origin", origin));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer open sesam", HttpStatusCode.Unauthorized)]
    [InlineData("Basic b3BlbiBzZXNhbWU=", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer open sesame", HttpStatusCode.OK)]
    public async Task Token_HasToBeShown(string? authorization, HttpStatusCode expected)
    {
        await using var server = await HttpServer.StartAsync(token: "open sesame");

        HttpResponseMessage response = await server.PostAsync(
            Initialize, configure: request => request.Headers.TryAddWithoutValidation("Authorization", authorization));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Contains(new AuthenticationHeaderValue("Bearer")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OversizedBody_IsRefused(bool isChunked)
    {
        await using var server = await HttpServer.StartAsync(options => options.MaxMessageBytes = 1000);

        HttpResponseMessage response = await server.PostAsync(
            Initialize + new string(' ', 2000), configure: request => request.Headers.TransferEncodingChunked = isChunked ? true : null);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, server.SessionCount);
    }

    [Theory]
    [InlineData("", -32700)]
    [InlineData("{", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"} x""", -32700)]
    public async Task MalformedMessage_IsRefused(string body, int code)
    {
        await using var server = await HttpServer.StartAsync();

        HttpResponseMessage response = await server.PostAsync(body, await server.InitializeAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (int)(await HttpServer.ReadAsync(response))["error"]!["code"]!);
    }

    [Fact]
    public async Task RequestWithoutSession_IsRefused()
    {
        await using var server = await HttpServer.StartAsync();
        const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync(List)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync(List, "none")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.SendAsync(HttpMethod.Get)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync(HttpMethod.Delete, "none")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.SendAsync(HttpMethod.Put)).StatusCode);
    }

    [Fact]
    public async Task ClientThatReadsSomethingElse_IsRefused()
    {
        await using var server = await HttpServer.StartAsync();

        HttpResponseMessage accept = await server.PostAsync(Initialize, configure: request =>
        {
            request.Headers.Accept.Clear();
            request.Headers.Add("Accept", "application/json");
        });
        HttpResponseMessage content = await server.PostAsync(Initialize, configure: request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain"));

        Assert.Equal((HttpStatusCode.NotAcceptable, HttpStatusCode.UnsupportedMediaType), (accept.StatusCode, content.StatusCode));
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("1999-01-01")]
    public async Task RevisionWithoutSessions_IsRefusedWithThoseThatHaveThem(string version)
    {
        await using var server = await HttpServer.StartAsync();

        HttpResponseMessage response = await server.PostAsync(Initialize, configure: request => request.Headers.Add("MCP-Protocol-Version", version));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        JsonNode error = (await HttpServer.ReadAsync(response))["error"]!;
        Assert.Equal(-32022, (int)error["code"]!);
        Assert.Contains("2025-11-25", error["data"]!["supported"]!.AsArray().Select(known => (string?)known));
    }
}
