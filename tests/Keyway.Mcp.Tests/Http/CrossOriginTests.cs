using System.Net;

namespace Keyway.Mcp.Tests.Http;

/// <summary>What browsers ask on behalf of scripts (Fetch Standard, "CORS protocol").</summary>
public class CrossOriginTests
{
    private const string Kitchen = "https://kitchen.example";

    [Fact]
    public async Task Preflight_OfAnAllowedPageIsAnsweredWithoutAToken()
    {
        await using HttpServer server = await StartAsync();

        HttpResponseMessage response = await PreflightAsync(server, Kitchen);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(Kitchen, Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("GET, POST, DELETE", Header(response, "Access-Control-Allow-Methods"));
        Assert.Equal(
            "Accept, Authorization, Content-Type, Last-Event-ID, Mcp-Session-Id, MCP-Protocol-Version", Header(response, "Access-Control-Allow-Headers"));
        Assert.Equal("Origin", Header(response, "Vary"));
    }

    [Fact]
    public async Task Preflight_OfAnotherPageIsRefused()
    {
        await using HttpServer server = await StartAsync();

        HttpResponseMessage response = await PreflightAsync(server, "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("Bearer open sesame", HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Response_CanBeReadByTheAllowedPage(string? authorization, HttpStatusCode expected)
    {
        await using HttpServer server = await StartAsync();

        HttpResponseMessage response = await server.PostAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", "none", request =>
        {
            request.Headers.Add("Origin", Kitchen);
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        });

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(Kitchen, Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("Mcp-Session-Id, WWW-Authenticate", Header(response, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task RequestOfNoPage_IsAnsweredAsBefore()
    {
        await using HttpServer server = await HttpServer.StartAsync();

        HttpResponseMessage response = await server.SendAsync(HttpMethod.Options);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Null(Header(response, "Access-Control-Allow-Origin"));
    }

    private static Task<HttpServer> StartAsync() => HttpServer.StartAsync(options => options.Http.AllowedOrigins.Add(Kitchen), token: "open sesame");

    private static Task<HttpResponseMessage> PreflightAsync(HttpServer server, string origin)
        => server.SendAsync(HttpMethod.Options, configure: request =>
        {
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "content-type,mcp-session-id");
        });

    private static string? Header(HttpResponseMessage response, string name)
        => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;
}
