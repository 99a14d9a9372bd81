using System.Net;
using System.Text.Encodings.Web;
using Keyway.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
            "Accept, Authorization, Content-Type, Last-Event-ID, Mcp-Session-Id, MCP-Protocol-Version, mcp-method, Mcp-Param-a", Header(response, "Access-Control-Allow-Headers"));
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
        Assert.Equal("Mcp-Session-Id, WWW-Authenticate, Retry-After", Header(response, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task Preflight_IsAnsweredWhereTheProgramRequiresAuthorization()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddAuthorization().AddKeyway(TestPlugin.Registry);
        builder.Services.AddAuthentication("nobody").AddScheme<AuthenticationSchemeOptions, NobodyHandler>("nobody", null);
        builder.AddMcp(options => options.Http.AllowedOrigins.Add(Kitchen));
        await using WebApplication app = builder.Build();
        app.UseRouting().UseAuthentication().UseAuthorization();
        app.MapKeywayMcp("/mcp").RequireAuthorization();
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var http = new HttpClient();

        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{address}/mcp");
        preflight.Headers.Add("Origin", Kitchen);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        using HttpResponseMessage answered = await http.SendAsync(preflight);
        using HttpResponseMessage refused = await http.PostAsync($"{address}/mcp", new StringContent("{}"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (answered.StatusCode, refused.StatusCode));
        await app.StopAsync();
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
            request.Headers.Add("Access-Control-Request-Headers", "content-type,mcp-session-id, mcp-method,Mcp-Param-a,x-other");
        });

    private static string? Header(HttpResponseMessage response, string name)
        => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;

    private sealed class NobodyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}
